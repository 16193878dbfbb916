import type { PublicFund } from '../../../../shared/funds/view';
import { localDay } from '../../../../shared/http/local-time';
import { Card } from '../../components/card/card';
import { SectionHead } from '../../components/card/section-head';
import { Empty } from '../../components/states/empty';
import { urlOf } from '../../platform/navigate';
import { LedgerRow } from './ledger-row';
import { rowKey } from './row-key';

/** The newest of the books; the whole of them, with a filter, is one tap away. */
export const NewestRows = ({ fund: { fundId, rows }, now }: { fund: PublicFund; now: string }) => (
  <>
    <SectionHead title="每一笔" more="筛选" to={urlOf('fundEntries', { fundId })} />
    {rows.length === 0 ? (
      <Empty title="还没有进出">有人捐了第一笔，就会记在这里。</Empty>
    ) : (
      <Card flush label="最近的每一笔">
        {rows.map((row) => (
          <LedgerRow key={rowKey(row)} row={row} year={localDay(now).slice(0, 4)} />
        ))}
      </Card>
    )}
  </>
);
