import { useState } from 'react';
import { listStatements, takeBackStatement } from '../../../../../../shared/funds/income-endpoints';
import type { ShownStatement } from '../../../../../../shared/funds/vending';
import { yuan } from '../../../../../../shared/http/money';
import { ErrorBanner } from '../../../../components/banner/error-banner';
import { Btn } from '../../../../components/btn/btn';
import { Card, CardHead } from '../../../../components/card/card';
import { TextField } from '../../../../components/field/text-field';
import { Fold } from '../../../../components/fold/fold';
import { Loaded } from '../../../../components/loaded/loaded';
import { monthWords } from '../../../../components/month/month-days';
import { Sheet } from '../../../../components/sheet/sheet';
import { Empty } from '../../../../components/states/empty';
import { Table } from '../../../../components/table/table';
import { refresh } from '../../../../platform/cache';
import { toast } from '../../../../platform/toast';
import { useCommand } from '../../../../platform/use-command';
import { useEndpoint } from '../../../../platform/use-endpoint';
import { differenceWords, statementWords } from './money-words';

const COLUMNS = [
  { key: 'machine', title: '机器', width: 'minmax(140px, 2fr)' },
  { key: 'sales', title: '销售额', end: true },
  { key: 'due', title: '应捐', end: true },
  { key: 'received', title: '到账', end: true },
  { key: 'difference', title: '差额', end: true },
  { key: 'back', title: '更正', width: '104px' },
];

/** One month, machine by machine. */
export function MonthStatements({ month, keeps }: { month: string; keeps: boolean }) {
  const statements = useEndpoint(listStatements, { query: { month } });
  const [wrong, setWrong] = useState<ShownStatement | null>(null);
  return (
    <>
      <Loaded of={statements}>
        {({ statements: all }) =>
          all.length === 0 ? (
            <Empty title={`${monthWords(month)}还没有对账单`}>对账单导入以后，每台机器的差额都在这里。</Empty>
          ) : (
            <Card>
              <CardHead title={monthWords(month)} note={`${all.length} 台机器`} />
              <Fold
                title="应捐和到账对不上的"
                lines={all.filter(({ differenceFen }) => differenceFen !== 0).map(statementWords)}
              />
              <Table
                label={`${monthWords(month)}的对账单`}
                columns={COLUMNS}
                rows={all.map((one) => rowOf(one, keeps ? setWrong : null))}
              />
            </Card>
          )
        }
      </Loaded>
      {wrong && <TakeBack statement={wrong} onClose={() => setWrong(null)} />}
    </>
  );
}

const rowOf = (one: ShownStatement, correct: ((one: ShownStatement) => void) | null) => ({
  key: one.machineNo,
  cells: {
    machine: `${one.neighbourhood} ${one.place}（${one.machineNo}）`,
    sales: yuan(one.salesFen),
    due: yuan(one.dueFen),
    received: one.entryId === null ? '还没到账' : yuan(one.receivedFen),
    difference: differenceWords(one.differenceFen),
    back: correct && one.entryId !== null && (
      <Btn kind="quiet" small ariaLabel={`冲正 ${one.machineNo}`} onClick={() => correct(one)}>
        冲正
      </Btn>
    ),
  },
});

function TakeBack({ statement, onClose }: { statement: ShownStatement; onClose: () => void }) {
  const [because, setBecause] = useState('');
  const { month, machineNo } = statement;
  const takeBack = useCommand(takeBackStatement, {
    onDone: () => {
      void refresh(listStatements);
      toast('已冲正，可以重新导入');
      onClose();
    },
  });
  return (
    <Sheet open title={`冲正 ${machineNo} ${monthWords(month)}`} onClose={onClose}>
      <TextField
        label="为什么"
        value={because}
        onChange={setBecause}
        maxLength={60}
        placeholder="例如：到账金额抄错了"
        help="账本上原来那一笔留着，旁边加一笔相反的；原因大家看得到"
      />
      <ErrorBanner error={takeBack.error} />
      <Btn
        wide
        disabled={because.trim().length < 2}
        working={takeBack.working}
        onClick={() => takeBack.run({ params: { month, machineNo }, body: { because } })}
      >
        冲正
      </Btn>
    </Sheet>
  );
}
