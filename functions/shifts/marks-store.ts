import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { PersonId } from '../../shared/residents/ids';
import type { MarkId, ShiftId } from '../../shared/shifts/ids';
import { Mark } from '../../shared/shifts/mark';
import type { CommunityId } from '../platform/identity';
import { get, type Item, type Key, listAll, type Step, write } from '../platform/table';
import { attendancePartition } from './attendance-store';
import { volunteerPartition } from './volunteers-store';

// Access patterns
//   The notes about a person | query | COMMUNITY#<c>#PERSON#<p> | MARK#* | 0.5 RCU
//   One note, strong | get | COMMUNITY#<c>#PERSON#<p> | MARK#<markId> | 1 RCU
//   Note a no-show, once, of somebody who never checked in | transact | COMMUNITY#<c>#PERSON#<p>, COMMUNITY#<c>#SHIFT#<shiftId> | MARK#<shiftId>.no_show, ATTENDANCE#<p> | 4 WCU
//   Appeal, or decide an appeal | put | COMMUNITY#<c>#PERSON#<p> | MARK#<markId> | 1 WCU, and 1 in byState
//   The open appeals of a community | query | byState COMMUNITY#<c>#APPEALS | <appealedAt>#<p> | 0.5 RCU per 4 KB

/** Kept a year, then forgotten by itself. */
const KEEP_SECONDS = 365 * 86_400;
const MAX_OF_PERSON = 500;
const MAX_APPEALS = 1000;

/** Who recorded it is kept by id; the name is looked up when it is shown. */
const Stored = Mark.omit({ recordedByName: true }).extend({
  personId: PersonId,
  recordedBy: PersonId.nullable(),
  /** an appeal's words the content check was not sure of: only the committee reads them */
  held: z.boolean(),
  expiresAtSeconds: z.int(),
});
export type StoredMark = z.infer<typeof Stored>;

const keyOf = (community: CommunityId, person: string, markId: MarkId): Key => ({
  pk: volunteerPartition(community, person),
  sk: `MARK#${markId}`,
});
/** Time-to-live deletes late: what is over is over already. */
const lasts = (mark: StoredMark, now: string): boolean => mark.expiresAtSeconds * 1000 > Date.parse(now);
export const keptUntil = (now: string): number => Math.floor(Date.parse(now) / 1000) + KEEP_SECONDS;

export async function readMark(
  community: CommunityId,
  person: string,
  markId: MarkId,
  now: string,
): Promise<StoredMark | undefined> {
  const item = await get(keyOf(community, person, markId), { consistent: true });
  return item && [Stored.parse(item)].find((mark) => lasts(mark, now));
}

const parseAll = (items: Item[], now: string): StoredMark[] =>
  items.map((item) => Stored.parse(item)).filter((mark) => lasts(mark, now));

export async function readMarks(community: CommunityId, person: string, now: string): Promise<StoredMark[]> {
  const query = { pk: volunteerPartition(community, person), prefix: 'MARK#', newestFirst: true };
  return parseAll(await listAll(query, MAX_OF_PERSON), now);
}

export async function readAppeals(community: CommunityId, now: string): Promise<StoredMark[]> {
  const query = { pk: `COMMUNITY#${community}#APPEALS`, index: 'byState' } as const;
  return parseAll(await listAll(query, MAX_APPEALS), now);
}

/** This note stands already. */
export const ALREADY_MARKED = new Error('this was noted before');

/** A new note: the second one of its kind for the same shift is refused. */
export const putMark = (community: CommunityId, mark: StoredMark): Step => ({
  write: {
    Put: {
      Item: { ...keyOf(community, mark.personId, mark.markId), ...mark },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onRefused: () => ALREADY_MARKED,
});

/** Whoever has checked in was there, whatever the leader's eyes say. */
export const neverArrived = (community: CommunityId, shiftId: ShiftId, person: string): Step => ({
  write: {
    ConditionCheck: {
      Key: { pk: attendancePartition(community, shiftId), sk: `ATTENDANCE#${person}` },
      ConditionExpression: 'attribute_not_exists(pk) OR attribute_type(arrived, :nothing)',
      ExpressionAttributeValues: { ':nothing': 'NULL' },
    },
  },
  onRefused: () => new AppError('SHIFT_CHECKED_IN'),
});

/** The appeal goes from open to decided once, and from none to open once. */
export async function replaceMark(community: CommunityId, next: StoredMark, before: StoredMark): Promise<void> {
  const open = next.appeal?.state === 'open';
  const Item = {
    ...keyOf(community, next.personId, next.markId),
    ...next,
    ...(open && { statePk: `COMMUNITY#${community}#APPEALS`, stateSk: `${next.appeal?.at}#${next.personId}` }),
  };
  const condition = before.appeal === null ? 'attribute_type(appeal, :before)' : 'appeal.#state = :before';
  await write({
    write: {
      Put: {
        Item,
        ConditionExpression: condition,
        ...(before.appeal !== null && { ExpressionAttributeNames: { '#state': 'state' } }),
        ExpressionAttributeValues: { ':before': before.appeal === null ? 'NULL' : before.appeal.state },
      },
    },
    onRefused: (found) => new AppError(found ? 'ALREADY_DECIDED' : 'NOT_FOUND'),
  });
}
