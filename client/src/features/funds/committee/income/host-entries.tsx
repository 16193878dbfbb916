import { View } from '@prims';
import { useState } from 'react';
import { listPublicEntries } from '../../../../../../shared/funds/public-endpoints';
import type { LedgerRow as Row } from '../../../../../../shared/funds/view';
import { Btn } from '../../../../components/btn/btn';
import { Card, CardHead } from '../../../../components/card/card';
import { Loaded } from '../../../../components/loaded/loaded';
import { useEndpoint } from '../../../../platform/use-endpoint';
import { LedgerRow } from '../../ledger-row';
import { longMonth } from '../../words';
import { ReverseBtn } from './reverse-btn';

/** What of the host charity's lists is in the books, a month at a time; each can be taken back by two people. */
export function HostEntries({ fundId, month }: { fundId: string; month?: string }) {
  const [more, setMore] = useState(false);
  const page = useEndpoint(listPublicEntries, {
    params: { fundId },
    query: { flow: 'in', ...(month ? { month } : {}) },
  });
  // A draft has no books yet.
  if (page.error?.code === 'NOT_FOUND') return null;
  return (
    <Loaded of={page} skeleton={null}>
      {({ month: shown, rows, earlier }) => (
        <>
          <Imported fundId={fundId} month={shown} rows={rows} />
          {earlier && !more && (
            <Btn kind="second" wide onClick={() => setMore(true)}>
              看更早的（{longMonth(earlier)}）
            </Btn>
          )}
          {earlier && more && <HostEntries fundId={fundId} month={earlier} />}
        </>
      )}
    </Loaded>
  );
}

function Imported({ fundId, month, rows }: { fundId: string; month: string; rows: readonly Row[] }) {
  const imported = rows.filter(({ kind }) => kind === 'host_import');
  const corrected = new Set(rows.map(({ corrects }) => corrects));
  return (
    <Card label={`${longMonth(month)}导入的`}>
      <CardHead title={`${longMonth(month)}导入的`} note={`${imported.length} 笔`} />
      {imported.map((row) => (
        <View key={row.entryId}>
          <LedgerRow row={row} />
          {row.entryId !== null && !corrected.has(row.entryId) && (
            <ReverseBtn fundId={fundId} entryId={row.entryId} what={`${row.title}，${row.detail}`} />
          )}
        </View>
      ))}
    </Card>
  );
}
