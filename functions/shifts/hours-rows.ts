import type { HoursRow } from '../../shared/shifts/hours';
import { readDisplayNames } from '../residents/reads';
import type { StoredRow } from './hours-store';

/** Rows as their owner sees them: by whom, in a name. */
export async function shownRows(rows: readonly StoredRow[]): Promise<HoursRow[]> {
  const names = await readDisplayNames(rows.flatMap(({ recordedBy }) => (recordedBy === null ? [] : [recordedBy])));
  return rows.map((row) => ({
    ...row,
    recordedByName: row.recordedBy === null ? null : (names.get(row.recordedBy) ?? '已注销'),
  }));
}
