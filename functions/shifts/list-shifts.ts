import { addDays, weekOf } from '../../shared/http/local-time';
import type { listShifts } from '../../shared/shifts/endpoints';
import type { Handle } from '../platform/serve';
import { shiftCard } from './cards';
import { standingOf } from './me';
import { readDay } from './store';
import { readTeams } from './teams-store';

export const listShiftsHandler: Handle<typeof listShifts> = async ({ query }, { community, person, now }) => {
  const days = Array.from({ length: query.days }, (_, i) => addDays(query.from, i));
  // A shift of a Sunday night reaches into the week after.
  const weeks = [...days, addDays(query.from, query.days)].map(weekOf);
  const [found, teams, me] = await Promise.all([
    Promise.all(days.map((day) => readDay(community, day))),
    readTeams(community),
    standingOf(community, person, weeks),
  ]);
  const names = new Map(teams.map(({ teamId, name }) => [teamId, name]));
  const shifts = found.flat().map((whole) => shiftCard(whole, names.get(whole.shift.teamId) ?? '', me, now));
  return { shifts, asOf: now };
};
