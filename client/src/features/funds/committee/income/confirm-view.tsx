import { useState } from 'react';
import type { ByHandRecord } from '../../../../../../shared/funds/by-hand';
import { byHandWords } from '../../../../../../shared/funds/by-hand';
import {
  decideIncome,
  listIncome,
  listIncomeToConfirm,
  listReversalsToConfirm,
} from '../../../../../../shared/funds/income-endpoints';
import { ErrorBanner } from '../../../../components/banner/error-banner';
import { Btn, Btns } from '../../../../components/btn/btn';
import { Plain } from '../../../../components/field/plain';
import { TextField } from '../../../../components/field/text-field';
import { Loaded } from '../../../../components/loaded/loaded';
import { ConfirmBtn } from '../../../../components/sheet/confirm-btn';
import { Sheet } from '../../../../components/sheet/sheet';
import { Empty } from '../../../../components/states/empty';
import { refresh } from '../../../../platform/cache';
import { toast } from '../../../../platform/toast';
import { useCommand } from '../../../../platform/use-command';
import { useEndpoint } from '../../../../platform/use-endpoint';
import { RecordCard } from './record-card';
import { ReversalToConfirm } from './reversal-to-confirm';

/** What others wrote down or ask to take back, and I may confirm; what I did myself waits for somebody else. */
export function ConfirmView() {
  const waiting = useEndpoint(listIncomeToConfirm);
  const reversals = useEndpoint(listReversalsToConfirm);
  return (
    <>
      <Plain>看清凭证上的金额和日子，和登记的一样再入账。自己登记的，要请另一位来核对。</Plain>
      <Loaded of={waiting}>
        {({ records }) =>
          records.length === 0
            ? reversals.data?.reversals.length === 0 && (
                <Empty title="没有等您核对的">有人登记了现金、转账或实物，或者要更正一笔，会出现在这里。</Empty>
              )
            : records.map((record) => <ToConfirm key={record.recordId} record={record} />)
        }
      </Loaded>
      <Loaded of={reversals} skeleton={null}>
        {({ reversals: all }) => all.map((one) => <ReversalToConfirm key={one.entryId} reversal={one} />)}
      </Loaded>
    </>
  );
}

function ToConfirm({ record }: { record: ByHandRecord }) {
  const [refusing, setRefusing] = useState(false);
  const [because, setBecause] = useState('');
  const decide = useCommand(decideIncome, {
    onDone: ({ state }) => {
      setRefusing(false);
      toast(state === 'confirmed' ? '已入账，账本上看得到' : '已退回');
      void refresh(listIncomeToConfirm, listIncome);
    },
  });
  const params = { fundId: record.fundId, recordId: record.recordId };
  const refuse = record.mine ? '撤回' : '退回';
  return (
    <RecordCard record={record}>
      <Btns>
        <Btn kind="second" onClick={() => setRefusing(true)}>
          {refuse}
        </Btn>
        {!record.mine && (
          <ConfirmBtn
            title="核对无误，入账？"
            words={`${byHandWords(record)}。入账后账本上不能改，只能冲正；您的名字会写在经手人里。`}
            confirmLabel="入账"
            command={decide}
            onConfirm={() => decide.run({ params, body: { confirm: true } })}
          >
            确认入账
          </ConfirmBtn>
        )}
      </Btns>
      <Sheet open={refusing} title={`${refuse}这一笔`} onClose={() => setRefusing(false)}>
        <TextField label="原因" value={because} onChange={setBecause} maxLength={60} placeholder="例如：存款单看不清" />
        <ErrorBanner error={decide.error} />
        <Btn
          wide
          disabled={because.trim().length < 2}
          working={decide.working}
          onClick={() => decide.run({ params, body: { confirm: false, because } })}
        >
          {refuse}
        </Btn>
      </Sheet>
    </RecordCard>
  );
}
