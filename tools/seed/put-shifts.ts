import { claim } from '../../functions/shifts/claim';
import { newShift } from '../../functions/shifts/new-shift';
import { replaceQualification } from '../../functions/shifts/qualifications-store';
import { putShift, readShift, replaceShift } from '../../functions/shifts/store';
import { commitJoin, putTeam } from '../../functions/shifts/teams-store';
import { putVisit } from '../../functions/shifts/visits-store';
import { beVolunteer, putProfile } from '../../functions/shifts/volunteers-store';
import { addDays, atLocal, localDay } from '../../shared/http/local-time';
import type { ShiftId } from '../../shared/shifts/ids';
import type { Shift } from '../../shared/shifts/schema';
import type { Team } from '../../shared/shifts/team';
import type { Cast } from './cast';
import { plus } from './clock';
import { DEMO_TEAMS, type DemoShift, type DemoTeam, gejinShifts } from './gejin-shifts';
import { seededRandom } from './random';

const DAY = 86_400_000;
/** Everything was planned and signed up for before today. */
const before = (now: string): string => plus(now, -3 * DAY);
export const teamIdOf = (key: string): string => seededRandom(`team ${key}`).digits(26);
const NAMED = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'wang', 'zhang'];

/** Puts the teams, shifts and sign-ups of 鬲津社区. What is there already stays. */
export async function putShifts(cast: Cast): Promise<void> {
  const { community, now, of } = cast;
  const id = (key: string) => of(key).personId;
  const teams = new Map<string, Team>();
  for (const team of DEMO_TEAMS) teams.set(team.key, await putDemoTeam(cast, team));
  for (const key of NAMED)
    await putProfile(community, id(key), { skills: [], areas: ['c1'], times: ['weekend_morning'], namePublic: true });
  for (const key of ['v1', 'v2']) await qualify(cast, id(key), teams.get('red') as Team, '理发师');
  await qualify(cast, id('v12'), teams.get('red') as Team, '助教');
  for (const [i, shift] of gejinShifts(now).entries())
    await putDemoShift(cast, shift, `${i}`, teams.get(shift.team) as Team);
}

/** A team with its leader and members. */
export async function putDemoTeam({ community, now, of }: Cast, demo: DemoTeam): Promise<Team> {
  const { key, leader, members, ...draft } = demo;
  const teamId = teamIdOf(key);
  const leaders = [of(leader).personId];
  const team = await putTeam(community, { ...draft, teamId, leaders, members: 0, revision: 1 });
  for (const member of members) {
    const { personId } = of(member);
    await beVolunteer(community, personId);
    await commitJoin(community, teamId, personId, before(now));
  }
  return team;
}

async function qualify({ community, now, of }: Cast, personId: string, { teamId }: Team, name: string): Promise<void> {
  const asked = { personId, teamId, name, note: '', requestedAt: before(now) };
  const decision = { decidedAt: before(now), decidedBy: of('committee').personId, expiresOn: null };
  const confirmed = { ...asked, ...decision, state: 'confirmed' as const };
  await replaceQualification(community, confirmed, undefined, now).catch((error) => {
    if ((error as { code?: string }).code !== 'ALREADY_DECIDED') throw error;
  });
}

/** A shift, whoever signed up for it, and what became of it. `key` tells it from others of the same day. */
export async function putDemoShift(cast: Cast, demo: DemoShift, key: string, team: Team): Promise<ShiftId> {
  const { community, now, of } = cast;
  const { team: _, day, people, cancelledBecause, ...plan } = demo;
  const shiftId = `${day.replaceAll('-', '')}${seededRandom(`shift ${key}`).digits(16)}`;
  const signedAt = [before(now), atLocal(addDays(day, -2), plan.startMinutes)].sort()[0] as string;
  const ids = { shiftId, seriesId: null };
  const made = newShift({ ...plan, teamId: team.teamId, draftId: '' }, team, day, ids, signedAt);
  await putShift(community, made.shift, made.sheets, now);
  const shift = (await readShift(community, shiftId, true)) as Shift;
  if (shift.state === 'preparing') await prepare(cast, shift);
  if (shift.state !== 'cancelled')
    for (const [i, keys] of people.entries())
      for (const person of keys) {
        const { personId } = of(person);
        await beVolunteer(community, personId);
        const seat = { personId, at: signedAt };
        const roleId = `r${i + 1}`;
        await claim({ community, shiftId, roleId, now: signedAt, seat, wish: 'line', assertFree: null });
      }
  const open = (await readShift(community, shiftId, true)) as Shift;
  if (cancelledBecause === undefined || open.state === 'cancelled') return shiftId;
  const told = { at: now, what: 'cancelled', words: cancelledBecause } as const;
  await replaceShift(community, open, { ...open, state: 'cancelled', cancelledBecause, told }, now);
  return shiftId;
}

async function prepare({ community, now, of }: Cast, shift: Shift): Promise<void> {
  const consent = { givenBy: '老人本人', givenOn: localDay(before(now)), way: 'in_person' } as const;
  const householdId = 'c1.4.1.101';
  const address = '机械厂家属院 4 号楼 1 单元 101';
  const visit = { householdId, address, visitedName: '周奶奶', hint: '耳背，敲门要大声些' };
  await putVisit(community, shift, { ...consent, recordedBy: of('grid').personId, recordedAt: before(now) }, visit);
  await replaceShift(community, shift, { ...shift, state: 'open' }, now);
}
