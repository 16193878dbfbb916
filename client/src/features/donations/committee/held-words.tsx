import { decideDonorWords, listFundDonations } from '../../../../../shared/donations/desk-endpoints';
import type { DeskDonation } from '../../../../../shared/donations/donation';
import { listDonors } from '../../../../../shared/donations/endpoints';
import { NEIGHBOUR } from '../../../../../shared/donations/words';
import { Banner } from '../../../components/banner/banner';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn, Btns } from '../../../components/btn/btn';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { refresh } from '../../../platform/cache';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

/** A donor's name and message that WeChat's check was not sure about: a keeper says whether everybody may read them. */
export function HeldWords({ gift: { fundId, orderNo, name, message } }: { gift: DeskDonation }) {
  const look = {
    onDone: ({ moderation }: DeskDonation) => {
      toast(moderation === 'pass' ? '公开了' : '记下了，不公开');
      void refresh(listFundDonations, listDonors);
    },
    onRefused: () => void refresh(listFundDonations),
  };
  const show = useCommand(decideDonorWords, look);
  const hide = useCommand(decideDonorWords, look);
  const say = (yes: boolean) => (yes ? show : hide).run({ params: { fundId, orderNo }, body: { show: yes } });
  const what = [...(name === null ? [] : [`名字“${name}”`]), ...(message === '' ? [] : [`留言“${message}”`])].join(
    '，',
  );
  return (
    <>
      <Banner tone="wait" title="请您看一眼写的话">
        {what}。微信的文字检查拿不准，要有人看过，才会出现在“谁捐了”里。
      </Banner>
      <ErrorBanner error={show.error} />
      <Btns>
        <Btn kind="second" working={show.working} disabled={hide.working} onClick={() => say(true)}>
          可以公开
        </Btn>
        <ConfirmBtn
          kind="second"
          disabled={show.working}
          title="不公开这些话？"
          words={`“谁捐了”里只写“${NEIGHBOUR}”，不写留言。捐款照样算数，捐的人会看到没有公开。定了就不能再改。`}
          confirmLabel="不公开"
          command={hide}
          onConfirm={() => say(false)}
        >
          不公开
        </ConfirmBtn>
      </Btns>
    </>
  );
}
