import type { RoleGrant } from '../http/roles';
import { isInForce } from '../http/roles';
import type { Moderation } from '../http/text';
import type { Call, GroupId, HeadCount, MusterKind, PlanGroup } from './schema';

/** An answer is written by a function that lives at most ten seconds: after this, none given before can still arrive. */
export const SETTLE_MS = 15_000;

/** Who may call a community out: a duty that reaches all of it, in force now. */
export const mayCommand = (
  grants: readonly Pick<RoleGrant, 'role' | 'scope' | 'fromAt' | 'untilAt'>[],
  now: string,
): boolean =>
  grants.some(
    (grant) =>
      (grant.role === 'committee' || grant.role === 'community_admin') &&
      grant.scope === 'community' &&
      isInForce(grant, now),
  );

type Roster = Pick<PlanGroup, 'groupId' | 'owner' | 'members'>;

/**
 * Whom each group calls, everybody once: members with their group; an owner with the group they are a member of, else
 * with the first one they own. `already` are people another group of this muster has called.
 */
export function calledBy(
  groups: readonly Roster[],
  already: ReadonlySet<string> = new Set(),
): Map<GroupId, Roster['members']> {
  const taken = new Set(already);
  const called = new Map<GroupId, Roster['members']>(groups.map(({ groupId }) => [groupId, []]));
  const take = (groupId: GroupId, people: Roster['members']) => {
    for (const person of people) {
      if (taken.has(person.personId)) continue;
      taken.add(person.personId);
      called.get(groupId)?.push(person);
    }
  };
  for (const { groupId, members } of groups) take(groupId, members);
  for (const { groupId, owner } of groups) take(groupId, [owner]);
  return called;
}

/** The people of a plan, owners included, each counted once. */
export const peopleOf = (groups: readonly Roster[]): number =>
  new Set(groups.flatMap(({ owner, members }) => [owner, ...members].map(({ personId }) => personId))).size;

/** Heads among `called` people, given what is known of each; somebody without a record is silent. */
export function headCount(called: number, calls: readonly Pick<Call, 'reply' | 'presentAt'>[]): HeadCount {
  const coming = calls.filter(({ reply }) => reply === 'coming').length;
  const cannot = calls.filter(({ reply }) => reply === 'cannot').length;
  const present = calls.filter(({ presentAt }) => presentAt !== null).length;
  return { called, coming, cannot, silent: called - coming - cannot, present };
}

export const addUp = (counts: readonly HeadCount[]): HeadCount =>
  counts.reduce(
    (sum, count) => ({
      called: sum.called + count.called,
      coming: sum.coming + count.coming,
      cannot: sum.cannot + count.cannot,
      silent: sum.silent + count.silent,
      present: sum.present + count.present,
    }),
    { called: 0, coming: 0, cannot: 0, silent: 0, present: 0 },
  );

/** A called person nobody has heard of yet. */
export const silentCall = ({ personId, groupId }: Pick<Call, 'personId' | 'groupId'>): Call => ({
  personId,
  groupId,
  reply: null,
  etaMinutes: null,
  repliedAt: null,
  presentAt: null,
  presentBy: null,
});

const earliest = (times: readonly (string | null)[]): string | null =>
  times.filter((at): at is string => at !== null).sort()[0] ?? null;

/** When a group first answered, when the first was there, and after how many whole minutes half of its people were. */
export function timesOf(calledAt: string, calls: readonly Pick<Call, 'repliedAt' | 'presentAt'>[]) {
  const arrivals = calls.flatMap(({ presentAt }) => (presentAt === null ? [] : [presentAt])).sort();
  const half = arrivals[Math.ceil(arrivals.length / 2) - 1];
  return {
    firstReplyAt: earliest(calls.map(({ repliedAt }) => repliedAt)),
    firstPresentAt: arrivals[0] ?? null,
    halfPresentMinutes: half === undefined ? null : Math.floor((Date.parse(half) - Date.parse(calledAt)) / 60_000),
  };
}

/** What is sent where nobody typed anything, or where the content check has not yet let the typed words pass. */
export const standardMessage = (kind: MusterKind, place: string): string => {
  const where = place === '' ? '听从组长安排' : `到${place}集合`;
  return kind === 'drill' ? `这是一次演练，请${where}，到不了也请回一声。` : `请马上${where}，到不了也请回一声。`;
};

/** A drill is called a drill in every line that could frighten somebody. */
export const musterTitle = (kind: MusterKind, planName: string): string =>
  kind === 'drill' ? `【演练】${planName}集结` : `【集结】${planName}`;

/** The words people are sent: the typed ones once the content check let them pass, else the standard sentence. */
export const messageOf = (muster: {
  kind: MusterKind;
  place: string;
  message: string;
  moderation: Moderation;
}): string =>
  muster.moderation === 'held' || muster.message === '' ? standardMessage(muster.kind, muster.place) : muster.message;
