import { byYear, sumMinutes } from '../../shared/shifts/hours';
import type { listMyHours } from '../../shared/shifts/hours-endpoints';
import type { Handle } from '../platform/serve';
import { shownRows } from './hours-rows';
import { readHours } from './hours-store';

export const listMyHoursHandler: Handle<typeof listMyHours> = async ({ query }, { community, person }) => {
  const rows = await readHours(community, person);
  const years = byYear(rows);
  const year = query.year ?? years[0]?.year;
  const ofYear = rows.filter(({ day }) => day.startsWith(`${year}-`));
  return { rows: await shownRows(ofYear), minutes: sumMinutes(rows), years };
};
