import type { LedgerRow } from '../../../../shared/funds/view';

/** A row's own name in a list: the entry, or the day and what its gifts are for. */
export const rowKey = ({ entryId, day, projectNo }: LedgerRow): string => entryId ?? `${day}-${projectNo ?? ''}`;
