import type { createShiftSeries } from '../../shared/shifts/endpoints';
import { assertTimes, shiftTimes } from '../../shared/shifts/plan';
import { inBatches } from '../platform/batches';
import type { Handle } from '../platform/serve';
import { newShift, seriesIdOf, shiftIdOf } from './new-shift';
import { teamForPlan } from './planning';
import { putSeries } from './series-store';
import { putShift } from './store';

/** Each date is a transaction of its own; two hundred of them take about a second. */
const AT_ONCE = 16;

/** The series first, then its dates: broken off, the same draft sent again goes on where it stopped. */
export const createShiftSeriesHandler: Handle<typeof createShiftSeries> = async ({ body }, caller) => {
  const { community, person, now } = caller;
  const { from, rule, exdates, ...plan } = body;
  // Loaded when needed: the calendar library would slow every cold start.
  const { datesOf } = await import('./dates');
  const team = await teamForPlan(caller, plan);
  const days = datesOf(from, rule, exdates);
  for (const day of days) assertTimes(shiftTimes(plan, day, now), now);
  const seriesId = seriesIdOf(community, person, plan.draftId);
  const series = await putSeries(community, { seriesId, teamId: team.teamId, rule, days });
  const planned = series.days.map((day) => ({ day, shiftId: shiftIdOf(community, seriesId, day) }));
  await inBatches(planned, AT_ONCE, async ({ day, shiftId }) => {
    const { shift, sheets } = newShift(plan, team, day, { shiftId, seriesId }, now);
    await putShift(community, shift, sheets, now);
  });
  return {
    seriesId,
    shiftIds: planned.map(({ shiftId }) => shiftId),
    dates: planned.map(({ day }) => {
      const { startsAt, endsAt } = shiftTimes(plan, day, now);
      return { day, startsAt, endsAt };
    }),
  };
};
