import * as z from 'zod';
import { slotStartsAt, slotsOf } from '../../shared/activities/consultation-slots';
import { ConsultationDay, DayHours } from '../../shared/activities/consultations';
import { ActivityId } from '../../shared/activities/ids';
import { AppError } from '../../shared/http/errors';
import type { LocalDay } from '../../shared/http/local-time';
import type { CommunityId } from '../platform/identity';
import { get, type Item, listAll, type Step, transact, write } from '../platform/table';

// The days on which counsellors receive people. A day shows which quarters are taken, by a random id and nothing else;
// who comes and why is in consultations-store.ts, under keys of the two people.
//
// Access patterns
//   A counsellor's day, strong | get | COMMUNITY#<c>#CONSULT#<activityId> | CONSULTDAY#<day>#<counsellorId> | 1 RCU
//   The days of an activity | query | COMMUNITY#<c>#CONSULT#<activityId> | CONSULTDAY#* | 0.5 RCU per 6
//   Open days | transact | COMMUNITY#<c>#CONSULT#<activityId> | CONSULTDAY#<day>#<counsellorId> | 2 WCU each
//   Call a day off | update | COMMUNITY#<c>#CONSULT#<activityId> | CONSULTDAY#<day>#<counsellorId> | 1 WCU

/** Days of one activity: two months of three counsellors. */
const MAX_DAYS = 400;

export const CONSULT_DAY = 'CONSULTDAY#';

export const DayItem = DayHours.extend({
  ...ConsultationDay.omit({ slots: true }).shape,
  activityId: ActivityId,
  cancelledAt: z.iso.datetime().nullable(),
  /** which quarter is taken by which consultation */
  taken: z.record(z.string(), z.string()),
});
export type DayItem = z.infer<typeof DayItem>;

export const dayKey = (community: CommunityId, activityId: string, day: LocalDay, counsellorId: string) => ({
  pk: `COMMUNITY#${community}#CONSULT#${activityId}`,
  sk: `${CONSULT_DAY}${day}#${counsellorId}`,
});

/** What everybody may see of a day: taken or free. */
export const dayShown = ({ taken, cancelledAt, activityId, ...day }: DayItem): ConsultationDay => ({
  ...day,
  slots: slotsOf(day).map((slot) => ({ slot, startsAt: slotStartsAt(day.day, slot), taken: `s${slot}` in taken })),
});

export async function readDay(
  community: CommunityId,
  activityId: string,
  day: LocalDay,
  counsellorId: string,
): Promise<DayItem | undefined> {
  const item = await get(dayKey(community, activityId, day, counsellorId), { consistent: true });
  return item && DayItem.parse(item);
}

export async function readDays(community: CommunityId, activityId: ActivityId): Promise<DayItem[]> {
  const query = { pk: `COMMUNITY#${community}#CONSULT#${activityId}`, prefix: CONSULT_DAY, consistent: true };
  return (await listAll(query, MAX_DAYS)).map((item) => DayItem.parse(item));
}

/** All days or none; a day of a counsellor is opened once. */
export async function putDays(community: CommunityId, days: readonly DayItem[]): Promise<void> {
  const put = (day: DayItem): Step => ({
    write: {
      Put: {
        Item: { ...dayKey(community, day.activityId, day.day, day.counsellorId), ...day },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    onRefused: () => new AppError('CONSULTATION_DAY_EXISTS', { day: day.day }),
  });
  await transact(days.map(put));
}

/** The first reason stays. */
export async function cancelDay(
  community: CommunityId,
  { activityId, day, counsellorId }: DayItem,
  because: string,
  now: string,
): Promise<DayItem> {
  let found: Item | undefined;
  const before = new Error('called off before');
  const Update = {
    Key: dayKey(community, activityId, day, counsellorId),
    UpdateExpression: 'SET cancelledBecause = :because, cancelledAt = :now',
    ConditionExpression: 'attribute_type(cancelledAt, :nothing)',
    ExpressionAttributeValues: { ':because': because, ':now': now, ':nothing': 'NULL' },
  };
  const onRefused = (item: Item | undefined) => {
    found = item;
    return item ? before : new AppError('NOT_FOUND');
  };
  try {
    found = await write({ write: { Update }, onRefused });
  } catch (error) {
    if (error !== before) throw error;
  }
  return DayItem.parse(found);
}
