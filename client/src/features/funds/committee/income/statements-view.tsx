import { useState } from 'react';
import { importStatements, listStatements } from '../../../../../../shared/funds/income-endpoints';
import type { StatementPlan } from '../../../../../../shared/funds/statement-import';
import { localDay } from '../../../../../../shared/http/local-time';
import { yuan } from '../../../../../../shared/http/money';
import { Btn, Btns } from '../../../../components/btn/btn';
import { Fold } from '../../../../components/fold/fold';
import { KeyValue } from '../../../../components/key-value/key-value';
import { addMonths, monthWords } from '../../../../components/month/month-days';
import { Columns } from '../../../../components/page/columns';
import { refresh } from '../../../../platform/cache';
import { useNow } from '../../../../platform/clock';
import { useMay } from '../../../../platform/may';
import { useImport } from '../../../../platform/use-import';
import { ImportFile } from './import-file';
import { differenceWords, statementWords } from './money-words';
import { MonthStatements } from './month-statements';
import { useFundNames } from './use-fund-names';

const TEMPLATE = {
  name: '售卖机月度对账单模板.csv',
  lines: ['机器编号,月份,销售额,到账金额', 'HC-01,2026-10,1234.50,123.45', 'HC-02,2026-10,986.00,'],
};

/** The statements of a month with their differences, and beside them the import of the next ones. */
export function StatementsView() {
  const now = useNow();
  const [month, setMonth] = useState(() => addMonths(localDay(now).slice(0, 'yyyy-mm'.length), -1));
  const keeps = useMay()('fund_keeper', 'community_admin');
  const statements = useImport(importStatements, {}, () => void refresh(listStatements));
  const importing = keeps && (
    <ImportFile
      of={statements}
      title="导入对账单"
      rule="第一行要有：机器编号、月份、销售额、到账金额。还没到账的空着，到了再导入一次。同一台机器同一个月只记一次。"
      template={TEMPLATE}
      fresh={({ fresh }) => fresh.length}
    >
      {(plan) => <PlanFacts plan={plan} />}
    </ImportFile>
  );
  return (
    <Columns aside={importing || null}>
      <Btns>
        <Btn kind="second" onClick={() => setMonth(addMonths(month, -1))}>
          上个月
        </Btn>
        <Btn kind="second" onClick={() => setMonth(addMonths(month, 1))}>
          下个月
        </Btn>
      </Btns>
      <MonthStatements key={month} month={month} keeps={keeps} />
    </Columns>
  );
}

function PlanFacts({ plan }: { plan: StatementPlan }) {
  const { nameOf } = useFundNames();
  const apart = plan.fresh.filter(({ differenceFen }) => differenceFen !== 0);
  return (
    <>
      <KeyValue
        items={[
          ...plan.byFund.map(
            ({ fundId, receivedFen, differenceFen }) =>
              [nameOf(fundId), `到账 ${yuan(receivedFen)} 元，差额 ${differenceWords(differenceFen)}`] as const,
          ),
          ['已经在账上', `${plan.known} 行`],
        ]}
      />
      <Fold title="应捐和到账对不上的" lines={apart.map((one) => `${monthWords(one.month)}，${statementWords(one)}`)} />
    </>
  );
}
