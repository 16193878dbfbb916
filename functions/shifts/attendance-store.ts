import * as z from 'zod';
import { Attendance, type Taken } from '../../shared/shifts/attendance';
import type { ShiftId } from '../../shared/shifts/ids';
import type { RoleSheet } from '../../shared/shifts/schema';
import type { CommunityId } from '../platform/identity';
import { get, type Key, listAll, type Step, transact, write } from '../platform/table';
import { putHoursRow, type StoredRow } from './hours-store';
import { CHANGED, sheetKey } from './store';

// Who came to a shift and left, one item per person, and the secret behind the codes of its minutes. Apart from the
// shift itself, so that looking at a week carries none of it.
//
// Access patterns
//   The secret of a shift's codes, strong | get | COMMUNITY#<c>#SHIFT#<shiftId> | CODE | 1 RCU
//   Make the secret, once | put | COMMUNITY#<c>#SHIFT#<shiftId> | CODE | 1 WCU
//   One person's attendance, strong | get | COMMUNITY#<c>#SHIFT#<shiftId> | ATTENDANCE#<p> | 1 RCU
//   Everybody's attendance, strong | query | COMMUNITY#<c>#SHIFT#<shiftId> | ATTENDANCE#* | 1 RCU per 10
//   Check in, being seated; at a home visit the second starts both | transact | COMMUNITY#<c>#SHIFT#<shiftId>, COMMUNITY#<c>#SHIFTS#<monday> | ATTENDANCE#<p>, SHIFT#<shiftId>#ROLE#<roleId> | 4 WCU, 6 at a home visit
//   Check out, crediting the minutes | transact | COMMUNITY#<c>#SHIFT#<shiftId>, COMMUNITY#<c>#PERSON#<p> | ATTENDANCE#<p>, HOURS#<day>#<rowId> | 4 WCU
//   Correct hours | transact | COMMUNITY#<c>#SHIFT#<shiftId>, COMMUNITY#<c>#PERSON#<p> | ATTENDANCE#<p>, HOURS#<day>#<rowId> | 4 WCU

/** Eight roles of forty. */
const MAX_PEOPLE = 400;

export const attendancePartition = (community: CommunityId, shiftId: ShiftId): string =>
  `COMMUNITY#${community}#SHIFT#${shiftId}`;
const keyOf = (community: CommunityId, shiftId: ShiftId, person: string): Key => ({
  pk: attendancePartition(community, shiftId),
  sk: `ATTENDANCE#${person}`,
});
const codeKey = (community: CommunityId, shiftId: ShiftId): Key => ({
  pk: attendancePartition(community, shiftId),
  sk: 'CODE',
});

/** The shift's secret; `fresh` becomes it when there is none yet, and two who ask at once get the same one. */
export async function codeSecret(community: CommunityId, shiftId: ShiftId, fresh: string): Promise<string> {
  const key = codeKey(community, shiftId);
  const known = await readCodeSecret(community, shiftId);
  if (known !== undefined) return known;
  let first = fresh;
  await write({
    write: { Put: { Item: { ...key, secret: fresh }, ConditionExpression: 'attribute_not_exists(pk)' } },
    onRefused: (found) => {
      first = z.string().parse(found?.secret);
      return CHANGED;
    },
  }).catch(ignoreChanged);
  return first;
}

/** None: nobody has shown a code yet. */
export async function readCodeSecret(community: CommunityId, shiftId: ShiftId): Promise<string | undefined> {
  const item = await get(codeKey(community, shiftId), { consistent: true });
  return item && z.string().parse(item.secret);
}

export async function readAttendance(
  community: CommunityId,
  shiftId: ShiftId,
  person: string,
): Promise<Attendance | undefined> {
  const item = await get(keyOf(community, shiftId, person), { consistent: true });
  return item && Attendance.parse(item);
}

export async function readAttendances(community: CommunityId, shiftId: ShiftId): Promise<Attendance[]> {
  const query = { pk: attendancePartition(community, shiftId), prefix: 'ATTENDANCE#', consistent: true };
  return (await listAll(query, MAX_PEOPLE)).map((item) => Attendance.parse(item));
}

/** The sheet is still the one that was read: whoever had a seat still has it. */
const stillSeated = (community: CommunityId, { shiftId, roleId, revision }: RoleSheet): Step => ({
  write: {
    ConditionCheck: {
      Key: sheetKey(community, shiftId, roleId),
      ConditionExpression: '#revision = :revision',
      ExpressionAttributeNames: { '#revision': 'revision' },
      ExpressionAttributeValues: { ':revision': revision },
    },
  },
  onRefused: () => CHANGED,
});

const putNew = (community: CommunityId, attendance: Attendance): Step => ({
  write: {
    Put: {
      Item: { ...keyOf(community, attendance.shiftId, attendance.personId), ...attendance },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onRefused: () => CHANGED,
});

/** What was known of the second of a home visit's two still holds; `startsAt`: and their time starts then. */
function partnerStep(
  community: CommunityId,
  shiftId: ShiftId,
  partner: { personId: string; state: Attendance['state'] | null },
  startsAt: string | null,
): Step {
  const Key = keyOf(community, shiftId, partner.personId);
  const onRefused = () => CHANGED;
  if (partner.state === null)
    return { write: { ConditionCheck: { Key, ConditionExpression: 'attribute_not_exists(pk)' } }, onRefused };
  const same = {
    Key,
    ConditionExpression: '#state = :state',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':state': partner.state },
  };
  if (startsAt === null) return { write: { ConditionCheck: same }, onRefused };
  const UpdateExpression = 'SET #state = :in, inAt = :now';
  const ExpressionAttributeValues = { ...same.ExpressionAttributeValues, ':in': 'in', ':now': startsAt };
  return { write: { Update: { ...same, UpdateExpression, ExpressionAttributeValues } }, onRefused };
}

export interface Arrival {
  attendance: Attendance;
  sheet: RoleSheet;
  partner: { personId: string; state: Attendance['state'] | null; startsAt: string | null } | null;
}

/** Raises CHANGED when the person came already, the seats moved, or the second of two arrived meanwhile. */
export const putArrival = (community: CommunityId, { attendance, sheet, partner }: Arrival): Promise<void> =>
  transact([
    putNew(community, attendance),
    stillSeated(community, sheet),
    ...(partner ? [partnerStep(community, attendance.shiftId, partner, partner.startsAt)] : []),
  ]);

/** The change of somebody's attendance on condition that it is still `before`. */
function change(community: CommunityId, before: Attendance, set: Partial<Attendance>): Step {
  const fields = Object.entries(set);
  return {
    write: {
      Update: {
        Key: keyOf(community, before.shiftId, before.personId),
        UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
        ConditionExpression: '#state = :before AND #minutes = :minutesBefore',
        ExpressionAttributeNames: {
          '#state': 'state',
          '#minutes': 'minutes',
          ...Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        },
        ExpressionAttributeValues: {
          ':before': before.state,
          ':minutesBefore': before.minutes,
          ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
        },
      },
    },
    onRefused: () => CHANGED,
  };
}

/** Checks out and puts the row into the ledger; no minutes, no row. Raises CHANGED when somebody else was faster. */
export async function putDeparture(
  community: CommunityId,
  before: Attendance,
  leaving: { left: Taken; reason: string },
  row: StoredRow,
): Promise<Attendance> {
  const set = { state: 'out' as const, ...leaving, minutes: before.minutes + row.minutes };
  const rows = row.minutes === 0 ? [] : [putHoursRow(community, before.personId, row)];
  await transact([change(community, before, set), ...rows]);
  return { ...before, ...set };
}

/** A correction: the row, and the running sum beside the attendance. `before` undefined: they never checked in. */
export async function putCorrection(
  community: CommunityId,
  after: Attendance,
  before: Attendance | undefined,
  row: StoredRow,
): Promise<void> {
  await transact([
    putHoursRow(community, after.personId, row),
    before ? change(community, before, { minutes: after.minutes }) : putNew(community, after),
  ]);
}

const ignoreChanged = (error: unknown) => {
  if (error !== CHANGED) throw error;
};
