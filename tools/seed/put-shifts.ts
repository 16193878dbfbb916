import { storedCommunity } from '../../functions/platform/identity';
import { claim } from '../../functions/shifts/claim';
import { newShift } from '../../functions/shifts/new-shift';
import { replaceQualification } from '../../functions/shifts/qualifications-store';
import { putShift, readShift, replaceShift } from '../../functions/shifts/store';
import { commitJoin, putTeam } from '../../functions/shifts/teams-store';
import { putVisit } from '../../functions/shifts/visits-store';
import { beVolunteer, putProfile } from '../../functions/shifts/volunteers-store';
import { localDay } from '../../shared/http/local-time';
import type { Shift } from '../../shared/shifts/schema';
import type { Team } from '../../shared/shifts/team';
import type { Cast } from './cast';
import { plus } from './clock';
import { GEJIN } from './gejin';
import { DEMO_TEAMS, type DemoShift, gejinShifts } from './gejin-shifts';
import { seededRandom } from './random';

const DAY = 86_400_000;
const community = storedCommunity(GEJIN.communityId);
/** Everything was planned and signed up for before today. */
const before = (now: string): string => plus(now, -3 * DAY);
const NAMED = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'wang', 'zhang'];

/** Puts the teams, shifts and sign-ups of 鬲津社区. What is there already stays. */
export async function putShifts({ now, of }: Pick<Cast, 'now' | 'of'>): Promise<void> {
  const id = (key: string) => of(key).personId;
  const teams = new Map<string, Team>();
  for (const team of DEMO_TEAMS) teams.set(team.key, await putDemoTeam(team, id, now));
  for (const key of NAMED)
    await putProfile(community, id(key), { skills: [], areas: ['c1'], times: ['weekend_morning'], namePublic: true });
  for (const key of ['v1', 'v2']) await qualify(id(key), teams.get('red') as Team, '理发师', id('committee'), now);
  await qualify(id('v12'), teams.get('red') as Team, '助教', id('committee'), now);
  for (const [i, shift] of gejinShifts(now).entries())
    await putDemoShift(shift, `${i}`, teams.get(shift.team) as Team, id, now);
}

async function putDemoTeam(
  { key, leader, members, ...draft }: (typeof DEMO_TEAMS)[number],
  id: (key: string) => string,
  now: string,
): Promise<Team> {
  const teamId = seededRandom(`team ${key}`).digits(26);
  const team = await putTeam(community, { ...draft, teamId, leaders: [id(leader)], members: 0, revision: 1 });
  for (const member of members) {
    await beVolunteer(community, id(member));
    await commitJoin(community, teamId, id(member), before(now));
  }
  return team;
}

async function qualify(personId: string, team: Team, name: string, decidedBy: string, now: string): Promise<void> {
  const asked = { personId, teamId: team.teamId, name, note: '', requestedAt: before(now) };
  const confirmed = { ...asked, state: 'confirmed' as const, decidedAt: before(now), decidedBy, expiresOn: null };
  await replaceQualification(community, confirmed, undefined).catch((error) => {
    if ((error as { code?: string }).code !== 'ALREADY_DECIDED') throw error;
  });
}

async function putDemoShift(demo: DemoShift, key: string, team: Team, id: (key: string) => string, now: string) {
  const { team: _, day, people, cancelledBecause, ...plan } = demo;
  const shiftId = `${day.replaceAll('-', '')}${seededRandom(`shift ${key}`).digits(16)}`;
  const made = newShift(
    { ...plan, teamId: team.teamId, draftId: '' },
    team,
    day,
    { shiftId, seriesId: null },
    before(now),
  );
  await putShift(community, made.shift, made.sheets, now);
  const shift = (await readShift(community, shiftId, true)) as Shift;
  if (shift.state === 'preparing') await prepare(shift, id('grid'), now);
  if (shift.state !== 'cancelled')
    for (const [i, keys] of people.entries())
      for (const person of keys) {
        await beVolunteer(community, id(person));
        const seat = { personId: id(person), at: before(now) };
        await claim({ community, shiftId, roleId: `r${i + 1}`, now: before(now), seat, wish: 'line' });
      }
  const open = (await readShift(community, shiftId, true)) as Shift;
  if (cancelledBecause === undefined || open.state === 'cancelled') return;
  const told = { at: now, what: 'cancelled', words: cancelledBecause } as const;
  await replaceShift(community, open, { ...open, state: 'cancelled', cancelledBecause, told }, now);
}

async function prepare(shift: Shift, recordedBy: string, now: string): Promise<void> {
  const consent = { givenBy: '老人本人', givenOn: localDay(before(now)), way: 'in_person' } as const;
  const householdId = 'c1.4.1.101';
  const address = '机械厂家属院 4 号楼 1 单元 101';
  const visit = { householdId, address, visitedName: '周奶奶', hint: '耳背，敲门要大声些' };
  await putVisit(community, shift, { ...consent, recordedBy, recordedAt: before(now) }, visit);
  await replaceShift(community, shift, { ...shift, state: 'open' }, now);
}
