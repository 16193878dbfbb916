import { View } from '@prims';
import {
  listIncome,
  listIncomeToConfirm,
  listReversalsToConfirm,
} from '../../../../../../shared/funds/income-endpoints';
import { BtnLink, Btns } from '../../../../components/btn/btn';
import { Card } from '../../../../components/card/card';
import { ListRow } from '../../../../components/card/list-row';
import { Rows } from '../../../../components/card/rows';
import { SectionHead } from '../../../../components/card/section-head';
import { LoadedList } from '../../../../components/loaded/loaded-list';
import { Columns } from '../../../../components/page/columns';
import { Empty } from '../../../../components/states/empty';
import { useMay } from '../../../../platform/may';
import { urlOf } from '../../../../platform/navigate';
import { useEndpoint } from '../../../../platform/use-endpoint';
import { useList } from '../../../../platform/use-list';
import { RecordCard } from './record-card';
import { ReverseBtn } from './reverse-btn';

/** Everything of a fund that does not come by WeChat Pay: what to do, and what was written down. */
export function IncomeView({ fundId }: { fundId: string }) {
  const may = useMay();
  const keeps = may('fund_keeper', 'community_admin');
  const waiting = useEndpoint(listIncomeToConfirm);
  const reversals = useEndpoint(listReversalsToConfirm);
  const toConfirm = [...(waiting.data?.records ?? []), ...(reversals.data?.reversals ?? [])].filter(
    ({ mine }) => !mine,
  ).length;
  const records = useList(listIncome, { params: { fundId } }, (reply) => reply.records);
  const todo = (
    <Card flush label="要办的">
      <Rows>
        <ListRow
          icon="user-check"
          title="等我核对"
          note="别人登记的、要更正的，第二个人看过才算"
          value={toConfirm > 0 ? `${toConfirm} 笔` : undefined}
          to={urlOf('fundConfirm')}
        />
        <ListRow icon="clipboard-list" title="自动售卖机" note="机器、每月对账单、到账差额" to={urlOf('machines')} />
        {keeps && (
          <ListRow
            icon="file-text"
            title="和慈善会对账"
            note="导入慈善会页面的收款，核对余额"
            to={urlOf('fundHost', { fundId })}
          />
        )}
      </Rows>
    </Card>
  );
  const written = (
    <View className="stack">
      <SectionHead title="登记过的" />
      <LoadedList of={records} empty={<Empty title="还没有登记过">现金、转账、实物都在这里登记，两个人经手。</Empty>}>
        {(items) =>
          items.map((record) => (
            <RecordCard key={record.recordId} record={record}>
              {keeps && record.state === 'confirmed' && <ReverseBtn fundId={fundId} entryId={record.recordId} />}
            </RecordCard>
          ))
        }
      </LoadedList>
    </View>
  );
  return (
    <Columns aside={written}>
      {keeps && (
        <Btns>
          <BtnLink to={urlOf('fundRecord', { fundId })} icon="pencil">
            登记一笔
          </BtnLink>
        </Btns>
      )}
      {todo}
    </Columns>
  );
}
