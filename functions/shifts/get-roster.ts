import { AppError } from '../../shared/http/errors';
import { addDays, weekOf } from '../../shared/http/local-time';
import type { getRoster } from '../../shared/shifts/endpoints';
import type { Team } from '../../shared/shifts/team';
import type { Caller, Handle } from '../platform/serve';
import { shiftCard } from './cards';
import { standingOf } from './me';
import { namesOf, peopleOf } from './people';
import { leads } from './rights';
import { readWeekShifts, type WholeShift } from './store';
import { readTeams } from './teams-store';
import { readVolunteer } from './volunteers-store';

export const getRosterHandler: Handle<typeof getRoster> = async ({ query }, caller) => {
  const { community, person, now } = caller;
  if (query.teamId === undefined && query.project === undefined)
    throw new AppError('BAD_REQUEST', [{ path: 'teamId', message: '请选小队或项目' }]);
  const mondays = Array.from({ length: query.weeks }, (_, i) => addDays(weekOf(query.from), i * 7));
  const [weeks, teams, me] = await Promise.all([
    Promise.all(mondays.map((monday) => readWeekShifts(community, monday))),
    readTeams(community),
    standingOf(community, person, [...mondays, addDays(weekOf(query.from), query.weeks * 7)]),
  ]);
  const wanted = weeks
    .flat()
    .filter(({ shift }) => query.teamId === undefined || shift.teamId === query.teamId)
    .filter(({ shift }) => query.project === undefined || shift.project === query.project);
  const byTeam = new Map(teams.map((team) => [team.teamId, team]));
  const open = await teamsOpenTo(caller, teams);
  const isOpen = ({ shift }: WholeShift) => open.has(shift.teamId);
  const [all, consenting] = await Promise.all([
    namesOf(community, seatedIn(wanted.filter(isOpen)), true),
    namesOf(community, seatedIn(wanted.filter((one) => !isOpen(one))), false),
  ]);
  const shifts = wanted.map((whole) => ({
    ...shiftCard(whole, byTeam.get(whole.shift.teamId)?.name ?? '', me, now),
    seats: whole.sheets.map(({ roleId, capacity, seated }) => ({
      roleId,
      ...peopleOf(seated, isOpen(whole) ? all : consenting),
      gaps: whole.shift.state === 'cancelled' ? 0 : capacity - seated.length,
    })),
    handover: whole.handover,
  }));
  return { shifts, gaps: shifts.flatMap(({ seats }) => seats).reduce((sum, { gaps }) => sum + gaps, 0) };
};

const seatedIn = (shifts: readonly WholeShift[]): string[] =>
  shifts.flatMap(({ sheets }) => sheets.flatMap(({ seated }) => seated.map(({ personId }) => personId)));

/** Who is in a team knows its others by name; so does whoever leads it. */
async function teamsOpenTo(caller: Caller, teams: readonly Team[]): Promise<Set<string>> {
  const volunteer = await readVolunteer(caller.community, caller.person);
  const open = new Set(volunteer?.teamIds);
  for (const team of teams) if (await leads(caller, team)) open.add(team.teamId);
  return open;
}
