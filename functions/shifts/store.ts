import { isDeepStrictEqual } from 'node:util';
import { type LocalDay, localDay, weekOf } from '../../shared/http/local-time';
import { plannedDay, type RoleId, type ShiftId } from '../../shared/shifts/ids';
import { Handover, RoleSheet, Shift } from '../../shared/shifts/schema';
import { remindersFor, remindersMoved } from '../calendar/writes';
import type { CommunityId } from '../platform/identity';
import { putOver } from '../platform/revised';
import { get, type Item, type Key, list, listAll, type Step, transact, write } from '../platform/table';

// Shifts with the sheets of their roles, a partition per week. An id names its week by the day it was planned for, and
// a shift never leaves its week; one that moved to another day of it leaves a pointer there.
//
// Access patterns
//   One shift, its roles' sheets and hand-over note | query | COMMUNITY#<c>#SHIFTS#<monday> | SHIFT#<shiftId>* | 0.5 RCU per 4 KB, strong 1
//   The shifts of a day | query | COMMUNITY#<c>#SHIFTS#<monday> | SHIFT#<yyyymmdd>* | 0.5 RCU per 4 KB
//   Shifts that moved to a day | query | COMMUNITY#<c>#SHIFTS#<monday> | MOVED#<yyyymmdd>#* | 0.5 RCU
//   The shifts of a week | query | COMMUNITY#<c>#SHIFTS#<monday> | SHIFT#* | 0.5 RCU per 4 KB
//   A shift alone | get | COMMUNITY#<c>#SHIFTS#<monday> | SHIFT#<shiftId> | 0.5 RCU per 4 KB, strong 1
//   A role's sheet | get | COMMUNITY#<c>#SHIFTS#<monday> | SHIFT#<shiftId>#ROLE#<roleId> | 0.5 RCU, strong 1
//   Plan a shift: it, its sheets, its reminders | transact | COMMUNITY#<c>#SHIFTS#<monday>, DUE#calendar | SHIFT#<shiftId>* | 2 WCU per KB + 2 per role + 4
//   Move, edit, open or cancel a shift (revision stated), with its sheets | transact | COMMUNITY#<c>#SHIFTS#<monday>, DUE#calendar | SHIFT#<shiftId>*, MOVED#<yyyymmdd>#<shiftId> | 2 WCU per KB + 2 per role + up to 12
//   Leave a hand-over note | put | COMMUNITY#<c>#SHIFTS#<monday> | SHIFT#<shiftId>#HANDOVER | 1 WCU

/** Eight roles, a note, and what check-in keeps beside them. */
const MAX_OF_SHIFT = 500;
/** Hundreds of shifts a week with all that belongs to them; beyond it something plans shifts in a loop. */
const MAX_OF_WEEK = 5000;

/** A shift with all that stands beside it. */
export interface WholeShift {
  shift: Shift;
  sheets: RoleSheet[];
  handover: Handover | null;
}

/** Raised towards this feature only: somebody else's write came first; read and decide again. */
export const CHANGED = new Error('what was read has changed');

export const weekPartition = (community: CommunityId, day: LocalDay): string =>
  `COMMUNITY#${community}#SHIFTS#${weekOf(day)}`;
const partitionOf = (community: CommunityId, shiftId: ShiftId) => weekPartition(community, plannedDay(shiftId));
export const shiftKey = (community: CommunityId, shiftId: ShiftId): Key => ({
  pk: partitionOf(community, shiftId),
  sk: `SHIFT#${shiftId}`,
});
export const sheetKey = (community: CommunityId, shiftId: ShiftId, roleId: RoleId): Key => ({
  pk: partitionOf(community, shiftId),
  sk: `SHIFT#${shiftId}#ROLE#${roleId}`,
});
const handoverKey = (community: CommunityId, shiftId: ShiftId): Key => ({
  pk: partitionOf(community, shiftId),
  sk: `SHIFT#${shiftId}#HANDOVER`,
});
const compact = (day: LocalDay): string => day.replaceAll('-', '');
const movedKey = (community: CommunityId, shiftId: ShiftId, day: LocalDay): Key => ({
  pk: partitionOf(community, shiftId),
  sk: `MOVED#${compact(day)}#${shiftId}`,
});

export async function readShift(community: CommunityId, shiftId: ShiftId, consistent = false) {
  const item = await get(shiftKey(community, shiftId), { consistent });
  return item && Shift.parse(item);
}

export async function readSheet(community: CommunityId, shiftId: ShiftId, roleId: RoleId, consistent = false) {
  const item = await get(sheetKey(community, shiftId, roleId), { consistent });
  return item && RoleSheet.parse(item);
}

/** Items of one partition, in the order of their keys, put together to shifts. */
function wholes(items: Item[]): WholeShift[] {
  const found = new Map<string, WholeShift>();
  for (const item of items) {
    const [, shiftId = '', part] = String(item.sk).split('#');
    if (part === undefined) found.set(shiftId, { shift: Shift.parse(item), sheets: [], handover: null });
    else if (part === 'ROLE') found.get(shiftId)?.sheets.push(RoleSheet.parse(item));
    else if (part === 'HANDOVER') {
      const whole = found.get(shiftId);
      if (whole) whole.handover = Handover.parse(item);
    }
  }
  return [...found.values()];
}

export async function readWhole(
  community: CommunityId,
  shiftId: ShiftId,
  consistent = false,
): Promise<WholeShift | undefined> {
  const { pk, sk } = shiftKey(community, shiftId);
  return wholes(await listAll({ pk, prefix: sk, consistent }, MAX_OF_SHIFT))[0];
}

/** What takes place on a local day, those that moved to it included, by starting time. */
export async function readDay(community: CommunityId, day: LocalDay): Promise<WholeShift[]> {
  const pk = weekPartition(community, day);
  const [planned, moved] = await Promise.all([
    listAll({ pk, prefix: `SHIFT#${compact(day)}` }, MAX_OF_WEEK),
    list({ pk, prefix: `MOVED#${compact(day)}#` }),
  ]);
  const here = moved.items.map((item) => readWhole(community, String(item.shiftId)));
  const all = [...wholes(planned), ...(await Promise.all(here)).filter((whole) => whole !== undefined)];
  return byStart(all.filter(({ shift }) => localDay(shift.startsAt) === day));
}

export async function readWeekShifts(community: CommunityId, day: LocalDay): Promise<WholeShift[]> {
  return byStart(wholes(await listAll({ pk: weekPartition(community, day), prefix: 'SHIFT#' }, MAX_OF_WEEK)));
}

const byStart = (shifts: WholeShift[]): WholeShift[] =>
  shifts.sort((a, b) => (a.shift.startsAt + a.shift.shiftId < b.shift.startsAt + b.shift.shiftId ? -1 : 1));

/** As a calendar feature reminds of it. */
const timed = ({ shiftId, startsAt }: Shift) => ({ kind: 'shift', id: shiftId, startsAt }) as const;

/** Plans a shift. False: it was planned before, by the same draft. */
export async function putShift(
  community: CommunityId,
  shift: Shift,
  sheets: RoleSheet[],
  now: string,
): Promise<boolean> {
  const fresh = { ConditionExpression: 'attribute_not_exists(pk)' };
  const puts: Step[] = [
    {
      write: { Put: { Item: { ...shiftKey(community, shift.shiftId), ...shift }, ...fresh } },
      onRefused: () => CHANGED,
    },
    ...sheets.map((sheet) => ({
      write: { Put: { Item: { ...sheetKey(community, shift.shiftId, sheet.roleId), ...sheet, offers: 0 }, ...fresh } },
      onRefused: () => CHANGED,
    })),
  ];
  try {
    await transact([...puts, ...remindersFor(community, timed(shift), now)]);
    return true;
  } catch (error) {
    if (error === CHANGED) return false;
    throw error;
  }
}

/**
 * Puts `next` in the place of `before`. The sheets learn the new revision in the same transaction, so nobody signs up
 * for times that no longer are. Raises CHANGED when somebody else changed the shift meanwhile.
 */
export async function replaceShift(
  community: CommunityId,
  before: Shift,
  next: Omit<Shift, 'revision'>,
  now: string,
): Promise<Shift> {
  const shift: Shift = { ...next, revision: before.revision + 1 };
  const Item = { ...shiftKey(community, shift.shiftId), ...shift };
  const put: Step = {
    write: putOver(Item, before.revision),
    onRefused: (found) => (isDeepStrictEqual(found, Item) ? SAME : CHANGED),
  };
  const reminders = shift.state === 'cancelled' ? [] : remindersMoved(community, timed(before), timed(shift), now);
  try {
    await transact([
      put,
      ...shift.roles.map(({ roleId }) => tellSheet(community, shift, roleId)),
      ...pointers(community, before, shift),
      ...reminders,
    ]);
  } catch (error) {
    if (error !== SAME) throw error;
  }
  return shift;
}
/** Our own write, whose answer was lost. */
const SAME = new Error('the same write came first');

const tellSheet = (community: CommunityId, shift: Shift, roleId: RoleId): Step => ({
  write: {
    Update: {
      Key: sheetKey(community, shift.shiftId, roleId),
      UpdateExpression: 'SET shiftRevision = :shift, #revision = #revision + :one',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#revision': 'revision' },
      ExpressionAttributeValues: { ':shift': shift.revision, ':one': 1 },
    },
  },
  onRefused: () => CHANGED,
});

/** Where a shift no longer takes place on the day of its id, its real day points to it. */
function pointers(community: CommunityId, before: Shift, after: Shift): Step[] {
  const [from, to] = [localDay(before.startsAt), localDay(after.startsAt)];
  if (from === to) return [];
  const planned = plannedDay(after.shiftId);
  const never = () => CHANGED;
  const steps: Step[] = [];
  if (from !== planned)
    steps.push({ write: { Delete: { Key: movedKey(community, after.shiftId, from) } }, onRefused: never });
  if (to !== planned) {
    const Item = { ...movedKey(community, after.shiftId, to), shiftId: after.shiftId };
    steps.push({ write: { Put: { Item } }, onRefused: never });
  }
  return steps;
}

export const commit = (steps: Step[]): Promise<void> => transact(steps);

export async function putHandover(community: CommunityId, shiftId: ShiftId, handover: Handover): Promise<void> {
  const Item = { ...handoverKey(community, shiftId), ...handover };
  await write({ write: { Put: { Item } }, onRefused: () => CHANGED });
}
