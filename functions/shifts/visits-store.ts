import * as z from 'zod';
import { PersonId } from '../../shared/residents/ids';
import type { ShiftId } from '../../shared/shifts/ids';
import type { Shift } from '../../shared/shifts/schema';
import { VisitAddress, VisitConsent, VisitNote } from '../../shared/shifts/visits';
import type { CommunityId } from '../platform/identity';
import { get, type Key, list, type Step, transact, write } from '../platform/table';
import { attendancePartition } from './attendance-store';
import { CHANGED, shiftKey } from './store';

// A home visit: consent, address and notes are three kinds of items, so that reading one never carries another along.
// The address forgets itself two weeks after the visit, notes after a year.
//
// Access patterns
//   The consent to a visit, strong | get | COMMUNITY#<c>#SHIFT#<shiftId> | VISIT | 1 RCU
//   The address of a visit, strong | get | COMMUNITY#<c>#SHIFT#<shiftId> | ADDRESS | 1 RCU
//   The notes of a visit | query | COMMUNITY#<c>#SHIFT#<shiftId> | NOTE#* | 0.5 RCU
//   Prepare a visit, the shift being as it was read | transact | COMMUNITY#<c>#SHIFT#<shiftId>, COMMUNITY#<c>#SHIFTS#<monday> | VISIT, ADDRESS, SHIFT#<shiftId> | 6 to 10 WCU
//   Write one's note | put | COMMUNITY#<c>#SHIFT#<shiftId> | NOTE#<p> | 1 to 3 WCU

const DAY_SECONDS = 86_400;
const ADDRESS_KEPT_SECONDS = 14 * DAY_SECONDS;
const NOTES_KEPT_SECONDS = 365 * DAY_SECONDS;
/** Two write; whoever took over a seat may be a third and a fourth. */
const MAX_NOTES = 20;

const StoredConsent = VisitConsent.extend({ recordedBy: PersonId, recordedAt: z.iso.datetime() });
export type StoredConsent = z.infer<typeof StoredConsent>;
const StoredAddress = VisitAddress.extend({ expiresAtSeconds: z.int() });
const StoredNote = VisitNote.omit({ byName: true }).extend({ expiresAtSeconds: z.int() });
export type StoredNote = Omit<z.infer<typeof StoredNote>, 'expiresAtSeconds'>;

const keyOf = (community: CommunityId, shiftId: ShiftId, sk: string): Key => ({
  pk: attendancePartition(community, shiftId),
  sk,
});
const seconds = (at: string): number => Math.floor(Date.parse(at) / 1000);

export async function readConsent(community: CommunityId, shiftId: ShiftId): Promise<StoredConsent | undefined> {
  const item = await get(keyOf(community, shiftId, 'VISIT'), { consistent: true });
  return item && StoredConsent.parse(item);
}

/** Time-to-live deletes late: what has expired is gone for everybody at once. */
export async function readAddress(
  community: CommunityId,
  shiftId: ShiftId,
  now: string,
): Promise<VisitAddress | undefined> {
  const item = await get(keyOf(community, shiftId, 'ADDRESS'), { consistent: true });
  const address = item && StoredAddress.parse(item);
  return address && address.expiresAtSeconds > seconds(now) ? address : undefined;
}

export async function readNotes(community: CommunityId, shiftId: ShiftId, now: string): Promise<StoredNote[]> {
  const pk = attendancePartition(community, shiftId);
  const { items } = await list({ pk, prefix: 'NOTE#', limit: MAX_NOTES, consistent: true });
  return items.map((item) => StoredNote.parse(item)).filter((note) => note.expiresAtSeconds > seconds(now));
}

/** Consent and address together, while the shift is still the one that was read. */
export async function putVisit(
  community: CommunityId,
  shift: Shift,
  consent: StoredConsent,
  address: VisitAddress,
): Promise<void> {
  const { shiftId, revision, startsAt } = shift;
  const put = (sk: string, item: object): Step => ({
    write: { Put: { Item: { ...keyOf(community, shiftId, sk), ...item } } },
    onRefused: () => CHANGED,
  });
  await transact([
    {
      write: {
        ConditionCheck: {
          Key: shiftKey(community, shiftId),
          ConditionExpression: '#revision = :revision',
          ExpressionAttributeNames: { '#revision': 'revision' },
          ExpressionAttributeValues: { ':revision': revision },
        },
      },
      onRefused: () => CHANGED,
    },
    put('VISIT', consent),
    put('ADDRESS', { ...address, expiresAtSeconds: seconds(startsAt) + ADDRESS_KEPT_SECONDS }),
  ]);
}

/** One note per person: writing again replaces it, and the later one stays. */
export async function putNote(community: CommunityId, shift: Shift, note: StoredNote): Promise<void> {
  const expiresAtSeconds = seconds(shift.startsAt) + NOTES_KEPT_SECONDS;
  await write({
    write: {
      Put: {
        Item: { ...keyOf(community, shift.shiftId, `NOTE#${note.personId}`), ...note, expiresAtSeconds },
        ConditionExpression: 'attribute_not_exists(pk) OR #at <= :at',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':at': note.at },
      },
    },
    onRefused: () => CHANGED,
  });
}
