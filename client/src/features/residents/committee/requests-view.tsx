import { View } from '@prims';
import { decideBinding, listBindingRequests } from '../../../../../shared/residents/endpoints';
import type { BindingRequest } from '../../../../../shared/residents/schema';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn, Btns } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { Loaded } from '../../../components/loaded/loaded';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { Empty } from '../../../components/states/empty';
import { refresh } from '../../../platform/cache';
import { momentWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import type { useWaitingRequests } from './use-waiting-requests';

interface Props {
  of: ReturnType<typeof useWaitingRequests>;
  now: string;
}

/** People who say they live here: the grid worker knows. */
export const RequestsView = ({ of, now }: Props) => (
  <Loaded of={of}>
    {({ requests }) =>
      requests.length === 0 ? (
        <Empty title="没有等核对的申请">邻居申请绑定住户，会出现在这里。打印好的绑定码可以让他们自己绑。</Empty>
      ) : (
        requests.map((request) => <Request key={request.requestId} request={request} now={now} />)
      )
    }
  </Loaded>
);

function Request({ request, now }: { request: BindingRequest; now: string }) {
  const { requestId, displayName, address, note } = request;
  const decide = useCommand(decideBinding, {
    onDone: (_, { body }) => {
      void refresh(listBindingRequests);
      toast(body?.approve ? `${displayName}绑定好了` : '已经回绝');
    },
    onRefused: ({ code }) => {
      if (code === 'ALREADY_DECIDED' || code === 'NOT_FOUND') void refresh(listBindingRequests);
    },
  });
  const say = (approve: boolean) => decide.run({ params: { requestId }, body: { approve } });
  return (
    <Card label={`${displayName}的申请`}>
      <CardHead title={displayName} note={momentWords(request.requestedAt, now)} />
      <View className="stack">
        <View>说住在 {address}</View>
        {note !== '' && <View className="t-sub">留言：{note}</View>}
        <ErrorBanner error={decide.error} />
        <Btns>
          <ConfirmBtn
            kind="second"
            title={`回绝${displayName}？`}
            words="对方会收到消息，可以再申请，也可以拿绑定码自己绑。"
            confirmLabel="回绝"
            command={decide}
            onConfirm={() => say(false)}
          >
            不是这一户
          </ConfirmBtn>
          <Btn kind="second" icon="circle-check" working={decide.working} onClick={() => say(true)}>
            核对无误
          </Btn>
        </Btns>
      </View>
    </Card>
  );
}
