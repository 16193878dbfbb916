import { randomBytes } from 'node:crypto';
import type { CommunityId, Identity } from '../functions/platform/identity';
import { newId } from '../functions/platform/ids';
import { putShift } from '../functions/shifts/store';
import { putTeam } from '../functions/shifts/teams-store';
import { localDay } from '../shared/http/local-time';
import type { RoleSheet, Shift } from '../shared/shifts/schema';
import type { Team } from '../shared/shifts/team';
import { later, newPerson, newScene, type Scene } from './vote-scene';
import { putGrant } from './world';

const MINUTE = 60_000;

export interface ServiceScene {
  scene: Scene;
  community: CommunityId;
  /** leads the team; holds no duty */
  leader: Identity;
  team: Team;
}

/** Somebody of the n-th household, whom WeChat knows. */
export async function neighbour({ resident }: Scene, n: number): Promise<Identity> {
  const someone = resident(n);
  await newPerson(someone.person);
  return someone;
}

export async function newServiceScene(now: string): Promise<ServiceScene> {
  const scene = await newScene(12);
  const leader = await neighbour(scene, 0);
  const team = await putTeam(scene.community, {
    teamId: newId(now),
    name: '红马甲',
    kind: 'service',
    about: '',
    scope: 'community',
    contact: null,
    qualifications: [],
    weeklyLimit: 5,
    leaders: [leader.person],
    members: 1,
    revision: 1,
  });
  return { scene, community: scene.community, leader, team };
}

/** A shift of two hours from `startsAt` on, with these people seated; a home visit still waits for its consent. */
export async function newShift(
  { community, team }: ServiceScene,
  startsAt: string,
  seated: readonly Identity[],
  kind: Shift['kind'] = 'service',
): Promise<Shift> {
  const shiftId = `${localDay(startsAt).replaceAll('-', '')}${randomBytes(8).toString('hex')}`;
  const shift: Shift = {
    shiftId,
    seriesId: null,
    teamId: team.teamId,
    kind,
    project: '',
    title: kind === 'service' ? '义务理发摊' : '看望老人',
    place: '院门口小广场',
    compoundId: null,
    note: '',
    startsAt,
    endsAt: later(startsAt, 120 * MINUTE),
    gatherAt: later(startsAt, -15 * MINUTE),
    opensAt: later(startsAt, -7 * 24 * 60 * MINUTE),
    closesAt: startsAt,
    dropOutUntilAt: later(startsAt, -60 * MINUTE),
    gatherMinutes: 15,
    opensDaysBefore: null,
    closesMinutesBefore: 0,
    dropOutMinutesBefore: 60,
    weeklyLimit: 5,
    roles: [{ roleId: 'r1', name: '引导员', note: '', qualification: null }],
    state: kind === 'service' ? 'open' : 'preparing',
    cancelledBecause: null,
    revision: 1,
    told: null,
  };
  const sheet: RoleSheet = {
    shiftId,
    roleId: 'r1',
    capacity: kind === 'service' ? 40 : 2,
    seated: seated.map(({ person }) => ({ personId: person, at: later(startsAt, -24 * 60 * MINUTE) })),
    waiting: [],
    revision: 1,
    shiftRevision: 1,
  };
  await putShift(community, shift, [sheet], later(startsAt, -3 * 24 * 60 * MINUTE));
  return shift;
}

/** A grid worker of grid 1, where the scene's households lie. */
export async function gridWorker(community: CommunityId, scope = 'grid:1'): Promise<Identity> {
  const person = await newPerson();
  await putGrant(community, { personId: person, role: 'grid_worker', scope });
  return { person, community, homes: [] };
}
