import { useState } from 'react';
import { getTemplates, recordConsents } from '../../../../shared/notices/endpoints';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Loaded } from '../../components/loaded/loaded';
import { isBrowser } from '../../platform/address';
import { refresh } from '../../platform/cache';
import { askForMessages } from '../../platform/subscribe';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { useEndpoint } from '../../platform/use-endpoint';
import { mostNeeded, remindersLeft } from './reminder-words';

/** WeChat sends one message per consent: how many are left, and the way to add some. */
export function Reminders() {
  const templates = useEndpoint(getTemplates);
  const [refused, setRefused] = useState(false);
  const record = useCommand(recordConsents, {
    onDone: () => {
      toast('好了，微信会提醒您');
      void refresh(getTemplates);
    },
  });
  if (isBrowser)
    return (
      <Banner icon="bell" title="微信提醒要在手机上开">
        在手机微信里打开小马扎，到“我的 · 提醒”点一下就行。这里的“消息”照样收得到。
      </Banner>
    );
  return (
    <Loaded of={templates}>
      {(reply) => {
        const ask = async () => {
          const accepted = await askForMessages(mostNeeded(reply.templates).map(({ templateId }) => templateId));
          const kinds = reply.templates
            .filter(({ templateId }) => accepted.includes(templateId))
            .map(({ kind }) => kind);
          setRefused(kinds.length === 0);
          if (kinds.length > 0) record.run({ body: { kinds } });
        };
        return (
          <>
            <Banner icon="bell" title={`还能提醒 ${remindersLeft(reply.templates)} 次`}>
              微信规定：您点一次，才能提醒一次。多点几次，可以多攒几次。
            </Banner>
            {refused && <Banner tone="wait">这次没有允许，不要紧，消息照样送到小马扎里。</Banner>}
            <ErrorBanner error={record.error} />
            <Btn wide working={record.working} onClick={() => void ask()}>
              允许再提醒一次
            </Btn>
          </>
        );
      }}
    </Loaded>
  );
}
