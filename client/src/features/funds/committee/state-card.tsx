import { closeFund, openFund } from '../../../../../shared/funds/endpoints';
import type { FundDetail } from '../../../../../shared/funds/view';
import { BtnLink } from '../../../components/btn/btn';
import { FormCard } from '../../../components/field/form-card';
import { KeyValue } from '../../../components/key-value/key-value';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { ReasonBtn } from '../../../components/sheet/reason-btn';
import { urlOf } from '../../../platform/navigate';
import { approvalWords } from '../policy-words';
import { Lacks } from './lacks';
import { useFundCommand } from './use-fund-command';

const STATES = { draft: '草稿，还没有开放', open: '开放着', closed: '已经结束' } as const;

/** Whether the fund is open, what lacks before it can be, and its end. */
export function StateCard({ fund }: { fund: FundDetail }) {
  const { fundId, name, state, lacks, mayManage } = fund;
  const open = useFundCommand(openFund, '基金已开放');
  const close = useFundCommand(closeFund, '基金已结束');
  const params = { fundId };
  return (
    <FormCard title={name}>
      <KeyValue
        items={[
          ['现在', STATES[state]],
          ['钱在', fund.host.name],
          ['协议编号', fund.agreementNo ?? '还没有'],
          ['管委会', `${fund.managers.length} 人`],
          ['监督', fund.supervisor ?? '还没有定'],
          ['怎么批', approvalWords(fund.policy)],
        ]}
      />
      {state === 'draft' && <Lacks title="开放以前还缺" lacks={lacks} />}
      {mayManage && (
        <>
          {state === 'draft' && (
            <ConfirmBtn
              wide
              disabled={lacks.length > 0}
              title="开放这个基金？"
              words="开放以后，谁都看得到余额和每一笔，名字和协议也会公开。"
              confirmLabel="开放基金"
              command={open}
              onConfirm={() => open.run({ params })}
            >
              开放基金
            </ConfirmBtn>
          )}
          {state !== 'closed' && (
            <BtnLink wide kind="second" icon="pencil" to={urlOf('fundEdit', { fundId })}>
              改基金的资料和规矩
            </BtnLink>
          )}
          {state === 'open' && (
            <ReasonBtn
              wide
              kind="quiet"
              title="结束这个基金？"
              words="结束以后不再收捐款，不能再开。剩下的钱怎么花还会一直公开。"
              label="为什么结束"
              placeholder="比如：项目都办完了，和慈善会商量好结余并入下一期"
              maxLength={60}
              confirmLabel="结束基金"
              command={close}
              onConfirm={(because) => close.run({ params, body: { because } })}
            >
              结束这个基金
            </ReasonBtn>
          )}
        </>
      )}
    </FormCard>
  );
}
