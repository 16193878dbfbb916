import { useState } from 'react';
import { listPublicEntries } from '../../../../shared/funds/public-endpoints';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { SectionHead } from '../../components/card/section-head';
import { Loaded } from '../../components/loaded/loaded';
import { Empty } from '../../components/states/empty';
import { useEndpoint } from '../../platform/use-endpoint';
import { EntryRow } from './entry-row';
import { rowKey } from './row-key';
import { longMonth } from './words';

interface Props {
  fundId: string;
  flow: 'all' | 'in' | 'out';
  /** '' for all */
  projectNo: string;
  /** the newest with anything in it when absent */
  month?: string;
}

/** One month of the ledger, and below it the one before, once somebody asks for it. */
export function EntriesMonth(props: Props) {
  const { fundId, flow, projectNo, month } = props;
  const [more, setMore] = useState(false);
  const query = { flow, ...(projectNo ? { projectNo } : {}), ...(month ? { month } : {}) };
  const page = useEndpoint(listPublicEntries, { params: { fundId }, query });
  return (
    <Loaded of={page}>
      {({ month: shown, rows, earlier }) => (
        <>
          <SectionHead title={longMonth(shown)} />
          {rows.length === 0 ? (
            <Empty title="这个月没有这样的进出">换个筛选，或者往前翻翻。</Empty>
          ) : (
            <Card flush label={`${longMonth(shown)}的每一笔`}>
              {rows.map((row) => (
                <EntryRow key={rowKey(row)} fundId={fundId} row={row} />
              ))}
            </Card>
          )}
          {earlier && !more && (
            <Btn kind="second" wide onClick={() => setMore(true)}>
              看更早的（{longMonth(earlier)}）
            </Btn>
          )}
          {earlier && more && <EntriesMonth {...props} month={earlier} />}
        </>
      )}
    </Loaded>
  );
}
