import type { previewSeries } from '../../shared/shifts/endpoints';
import { type Repeat, readRepeat, repeatSentence } from '../../shared/shifts/repeat';
import type { Handle } from '../platform/serve';

export const previewSeriesHandler: Handle<typeof previewSeries> = async ({ body }) => {
  // Loaded when needed: the calendar library and the table of holidays would slow every cold start.
  const { datesOf, holidayOf } = await import('./dates');
  return {
    sentence: repeatSentence(readRepeat(body.rule) as Repeat),
    dates: datesOf(body.from, body.rule, body.exdates).map((day) => ({ day, holiday: holidayOf(day) })),
  };
};
