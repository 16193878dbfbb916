import { useState } from 'react';
import { signOffFund } from '../../../../../shared/funds/endpoints';
import type { FundDetail } from '../../../../../shared/funds/view';
import { Banner } from '../../../components/banner/banner';
import { FormCard } from '../../../components/field/form-card';
import { Plain } from '../../../components/field/plain';
import { TextField } from '../../../components/field/text-field';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { useSession } from '../../../platform/session';
import { dateWords } from '../../../platform/time';
import { useFundCommand } from './use-fund-command';

const MIN_NAME = 2;

/** The named person who has looked at the law before WeChat Pay is switched on, by somebody else. */
export function SignOffCard({ fund, now }: { fund: FundDetail; now: string }) {
  const { fundId, signOff, host } = fund;
  const { me } = useSession();
  const [name, setName] = useState(me?.displayName ?? '');
  const sign = useFundCommand(signOffFund, '已签字');
  const takeBack = useFundCommand(signOffFund, '签字已收回');
  const params = { fundId };
  return (
    <FormCard title="合规签字">
      <Plain>
        签字的人看过和{host.name}的协议，确认钱直接进他们的账户、由他们开票据、只在本社区居民里收，并在这里留下名字。
        打开微信支付的，必须是另一个人。
      </Plain>
      {signOff ? (
        <>
          <Banner tone="done">
            {signOff.name}在{dateWords(signOff.at, now)}签了字。换慈善组织、协议或商户号，签字会自动作废。
          </Banner>
          <ConfirmBtn
            wide
            kind="second"
            title="收回签字？"
            words="收回以后，微信支付马上停，改回不用签字的收款方式。"
            confirmLabel="收回签字"
            command={takeBack}
            onConfirm={() => takeBack.run({ params, body: { sign: false, name: signOff.name } })}
          >
            收回签字
          </ConfirmBtn>
        </>
      ) : (
        <>
          <TextField
            label="签字人的真名"
            help="会写在基金的公开页面上。"
            maxLength={20}
            value={name}
            onChange={setName}
          />
          <ConfirmBtn
            wide
            kind="second"
            disabled={name.trim().length < MIN_NAME}
            title={`以“${name.trim()}”的名字签字？`}
            words="名字会公开。您签了字，就不能由您自己打开微信支付。"
            confirmLabel="签字"
            command={sign}
            onConfirm={() => sign.run({ params, body: { sign: true, name: name.trim() } })}
          >
            我看过了，签字
          </ConfirmBtn>
        </>
      )}
    </FormCard>
  );
}
