import { randomBytes } from 'node:crypto';
import type { CommunityId, Identity } from '../functions/platform/identity';
import { newId } from '../functions/platform/ids';
import { handler } from '../functions/shifts/handler';
import { newShift } from '../functions/shifts/new-shift';
import { putShift } from '../functions/shifts/store';
import { putTeam } from '../functions/shifts/teams-store';
import { addDays, type LocalDay, localDay } from '../shared/http/local-time';
import type { Shift, ShiftPlan } from '../shared/shifts/schema';
import { dropOut, signUp } from '../shared/shifts/sign-up-endpoints';
import type { Team } from '../shared/shifts/team';
import { invoke } from './invoke';
import { later, newPerson, newScene, type Scene } from './vote-scene';

export interface TeamScene {
  scene: Scene;
  community: CommunityId;
  team: Team;
  /** leads the team; holds no duty */
  leader: Identity;
  /** the n-th neighbour, whom WeChat knows, always the same person */
  neighbour(n: number): Promise<Identity>;
}

const DAY_MS = 86_400_000;

export async function newTeamScene(now: string, more: Partial<Team> = {}): Promise<TeamScene> {
  const scene = await newScene(12);
  const known = new Map<number, Promise<Identity>>();
  const neighbour = (n: number): Promise<Identity> => {
    const one = known.get(n) ?? newNeighbour(scene, n);
    known.set(n, one);
    return one;
  };
  const leader = await neighbour(-1);
  const team = await putTeam(scene.community, {
    teamId: newId(now),
    name: '红马甲',
    kind: 'service',
    about: '',
    scope: 'community',
    contact: null,
    qualifications: ['理发师', '助教'],
    weeklyLimit: 5,
    leaders: [leader.person],
    members: 1,
    revision: 1,
    ...more,
  });
  return { scene, community: scene.community, team, leader, neighbour };
}

async function newNeighbour(scene: Scene, n: number): Promise<Identity> {
  const someone = scene.resident(Math.abs(n) % scene.households.length);
  await newPerson(someone.person);
  return someone;
}

export const draftId = (): string => randomBytes(13).toString('hex');

/** Nine to half past eleven, open at once, with one role of `capacity`. */
export const shiftPlan = (teamId: string, more: Partial<ShiftPlan> = {}): ShiftPlan => ({
  draftId: draftId(),
  teamId,
  kind: 'service',
  project: '公益大集',
  title: '义务理发摊',
  place: '院门口小广场',
  compoundId: null,
  note: '',
  startMinutes: 9 * 60,
  durationMinutes: 150,
  gatherMinutes: 15,
  opensDaysBefore: null,
  closesMinutesBefore: 0,
  dropOutMinutesBefore: 13 * 60,
  roles: [{ name: '引导员', note: '谁都能干', capacity: 2, qualification: null }],
  ...more,
});

/** A shift three days after `now` (or on `day`), without going through the content check. */
export async function planned(
  { community, team }: TeamScene,
  now: string,
  more: Partial<ShiftPlan> = {},
  day: LocalDay = localDay(later(now, 3 * DAY_MS)),
): Promise<Shift> {
  const plan = shiftPlan(team.teamId, more);
  const shiftId = `${day.replaceAll('-', '')}${randomBytes(8).toString('hex')}`;
  const { shift, sheets } = newShift(plan, team, day, { shiftId, seriesId: null }, now);
  await putShift(community, shift, sheets, now);
  return shift;
}

export const nextDay = (day: LocalDay): LocalDay => addDays(day, 1);

/** As a phone does it: told that it is busy (a slow machine under a crowd), it tries again. */
async function patiently<T extends { reply: { code?: string } }>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await call();
    if (answer.reply.code !== 'BUSY') return answer;
  }
}

export const sign = (me: Identity, shiftId: string, orWait = false, roleId = 'r1') =>
  patiently(() => invoke(handler, signUp, me, { params: { shiftId, roleId }, body: { orWait } }));

export const drop = (me: Identity, shiftId: string, more: { late?: boolean; personId?: string } = {}, roleId = 'r1') =>
  patiently(() => invoke(handler, dropOut, me, { params: { shiftId, roleId }, body: { late: false, ...more } }));
