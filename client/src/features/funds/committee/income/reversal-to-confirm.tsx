import { View } from '@prims';
import { decideReversal, listIncome, listReversalsToConfirm } from '../../../../../../shared/funds/income-endpoints';
import { listPublicEntries } from '../../../../../../shared/funds/public-endpoints';
import type { ShownReversal } from '../../../../../../shared/funds/reversal';
import { dayWords } from '../../../../../../shared/http/time-words';
import { Btns } from '../../../../components/btn/btn';
import { Card, CardHead } from '../../../../components/card/card';
import { KeyValue } from '../../../../components/key-value/key-value';
import { ConfirmBtn } from '../../../../components/sheet/confirm-btn';
import { ReasonBtn } from '../../../../components/sheet/reason-btn';
import { refresh } from '../../../../platform/cache';
import { toast } from '../../../../platform/toast';
import { useCommand } from '../../../../platform/use-command';
import { EntryFacts } from '../../entry-facts';
import { amountWords } from '../../words';

const DONE = { confirmed: '已更正，账上一正一反', refused: '已退回', waiting: '' } as const;

/** An entry somebody asks to take back: what it says, why, and whether I let it happen. */
export function ReversalToConfirm({ reversal }: { reversal: ShownReversal }) {
  const { fundId, entryId, fundName, row, because, byName, mine } = reversal;
  const onDone = ({ state }: ShownReversal) => {
    toast(DONE[state]);
    void refresh(listReversalsToConfirm, listIncome, listPublicEntries);
  };
  const confirm = useCommand(decideReversal, { onDone });
  const refuse = useCommand(decideReversal, { onDone });
  const params = { fundId, entryId };
  const no = mine ? '撤回' : '退回';
  return (
    <Card label={`更正：${row.title}`}>
      <CardHead title={`更正：${row.title} ${amountWords(row)} 元`} note={fundName} />
      <View className="stack">
        <KeyValue
          items={[
            ['为什么更正', because],
            ['谁提的', byName],
            ['记账的日子', dayWords(row.day)],
            ...(row.detail ? [['说明', row.detail] as const] : []),
            ...(row.projectNo ? [['给哪个项目', `项目 ${row.projectNo}`] as const] : []),
          ]}
        />
        <EntryFacts row={row} />
        <Btns>
          <ReasonBtn
            kind="second"
            title={`${no}这个更正？`}
            words="账上什么都不动，提的人会收到原因。"
            label="原因"
            placeholder="例如：存款单上就是这个数"
            maxLength={60}
            confirmLabel={no}
            command={refuse}
            onConfirm={(reason) => refuse.run({ params, body: { confirm: false, because: reason } })}
          >
            {no}
          </ReasonBtn>
          {!mine && (
            <ConfirmBtn
              title="核对无误，更正？"
              words={`账上会加一笔相反的：${row.title} ${amountWords(row)} 元。原来那一笔留着，您的名字会写在经手人里。`}
              confirmLabel="更正"
              command={confirm}
              onConfirm={() => confirm.run({ params, body: { confirm: true } })}
            >
              确认更正
            </ConfirmBtn>
          )}
        </Btns>
      </View>
    </Card>
  );
}
