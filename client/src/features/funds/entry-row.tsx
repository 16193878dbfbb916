import { Button, View } from '@prims';
import { useState } from 'react';
import type { LedgerRow as Row } from '../../../../shared/funds/view';
import { DayGifts } from './day-gifts';
import { EntryFacts } from './entry-facts';
import styles from './entry-row.module.css';
import { LedgerRow } from './ledger-row';

/** A row that opens: who acted and what proves it, or a day's gifts one by one. */
export function EntryRow({ fundId, row }: { fundId: string; row: Row }) {
  const [open, setOpen] = useState(false);
  return (
    <View className={styles.entry}>
      <Button className={styles.press} ariaExpanded={open} onClick={() => setOpen(!open)}>
        <LedgerRow row={row} />
      </Button>
      {open && (
        <View className={styles.inside}>
          {row.entryId === null ? <DayGifts fundId={fundId} row={row} /> : <EntryFacts row={row} />}
        </View>
      )}
    </View>
  );
}
