import * as z from 'zod';
import { PersonId } from '../../shared/residents/ids';
import { HoursRow } from '../../shared/shifts/hours';
import type { CommunityId } from '../platform/identity';
import { get, type Key, listAll, type Step } from '../platform/table';
import { volunteerPartition } from './volunteers-store';

// The ledger of a volunteer's hours. Rows are put once and never changed: there is no update and no delete here.
//
// Access patterns
//   Every row of a volunteer, strong | query | COMMUNITY#<c>#PERSON#<p> | HOURS#* | 1 RCU per 12
//   One row, strong | get | COMMUNITY#<c>#PERSON#<p> | HOURS#<day>#<rowId> | 1 RCU
//   Add a row | transact | COMMUNITY#<c>#PERSON#<p> | HOURS#<day>#<rowId> | 2 WCU

/** Five shifts a week for ten years, and their corrections. */
const MAX_ROWS = 5000;

/** This row stands in the ledger already. */
export const ALREADY_IN_LEDGER = new Error('the row was added before');

/** Who recorded it is kept by id; the name is looked up when it is shown. */
export const StoredRow = HoursRow.omit({ recordedByName: true }).extend({ recordedBy: PersonId.nullable() });
export type StoredRow = z.infer<typeof StoredRow>;

const keyOf = (community: CommunityId, person: string, { day, rowId }: Pick<HoursRow, 'day' | 'rowId'>): Key => ({
  pk: volunteerPartition(community, person),
  sk: `HOURS#${day}#${rowId}`,
});

export async function readHours(community: CommunityId, person: string): Promise<StoredRow[]> {
  const query = { pk: volunteerPartition(community, person), prefix: 'HOURS#', consistent: true, newestFirst: true };
  return z.array(StoredRow).parse(await listAll(query, MAX_ROWS));
}

export async function readHoursRow(
  community: CommunityId,
  person: string,
  row: Pick<HoursRow, 'day' | 'rowId'>,
): Promise<StoredRow | undefined> {
  const item = await get(keyOf(community, person, row), { consistent: true });
  return item && StoredRow.parse(item);
}

export const putHoursRow = (community: CommunityId, person: string, row: StoredRow): Step => ({
  write: {
    Put: { Item: { ...keyOf(community, person, row), ...row }, ConditionExpression: 'attribute_not_exists(pk)' },
  },
  onRefused: () => ALREADY_IN_LEDGER,
});
