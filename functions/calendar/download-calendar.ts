import type { downloadCalendar } from '../../shared/calendar/endpoints';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import type { Handle } from '../platform/serve';
import { commitmentsOf } from './collect';
import { icsOf } from './ics';

export const downloadCalendarHandler: Handle<typeof downloadCalendar> = async ({ query }, caller) => {
  const all = await commitmentsOf(caller, query);
  const items = all.filter((one) => (query.kind ?? one.kind) === one.kind && (query.id ?? one.id) === one.id);
  if (query.id !== undefined && items.length === 0) throw new AppError('NOT_FOUND');
  return { fileName: `小马扎-${localDay(caller.now)}.ics`, text: icsOf(caller.community, items) };
};
