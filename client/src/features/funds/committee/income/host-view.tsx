import { View } from '@prims';
import { getFund } from '../../../../../../shared/funds/endpoints';
import { importHostStatement } from '../../../../../../shared/funds/income-endpoints';
import { listPublicEntries } from '../../../../../../shared/funds/public-endpoints';
import { yuan } from '../../../../../../shared/http/money';
import { dayWords } from '../../../../../../shared/http/time-words';
import { Fold } from '../../../../components/fold/fold';
import { KeyValue } from '../../../../components/key-value/key-value';
import { Columns } from '../../../../components/page/columns';
import { refresh } from '../../../../platform/cache';
import { useImport } from '../../../../platform/use-import';
import { HostEntries } from './host-entries';
import { ImportFile } from './import-file';
import { ReconcileForm } from './reconcile-form';

const TEMPLATE = {
  name: '慈善会收款清单模板.csv',
  lines: ['流水号,日期,金额', 'CS20261003001,2026-10-03,20.00', 'CS20261003002,2026-10-03,5.50'],
};

/** What came in on the host charity's own page, and whether its account and our books agree. */
export function HostView({ fundId }: { fundId: string }) {
  const host = useImport(importHostStatement, { fundId }, () => void refresh(getFund, listPublicEntries));
  return (
    <Columns aside={<ReconcileForm fundId={fundId} />}>
      <ImportFile
        of={host}
        title="导入慈善会的收款清单"
        rule="第一行要有：流水号、日期、金额，别的列（比如姓名）不会读。同一个流水号只记一次，重复导入没有关系。"
        template={TEMPLATE}
        fresh={({ gifts }) => gifts}
      >
        {(plan) => (
          <>
            <KeyValue
              items={[
                ['要入账', `${plan.gifts} 笔，${yuan(plan.sumFen)} 元`],
                ['已经在账上', `${plan.known} 笔`],
              ]}
            />
            <Fold
              title="按日子看"
              lines={plan.days.map(({ day, gifts, sumFen }) => `${dayWords(day)}：${gifts} 笔，${yuan(sumFen)} 元`)}
            />
            <View className="t-note">每天合成一笔入账，账本上不写捐款人。</View>
          </>
        )}
      </ImportFile>
      <HostEntries fundId={fundId} />
    </Columns>
  );
}
