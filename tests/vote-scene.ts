import { randomInt } from 'node:crypto';
import { putCommunity, putHouseholds, putPlaces } from '../functions/places/store';
import type { CommunityId, Identity } from '../functions/platform/identity';
import { newId, newPersonId } from '../functions/platform/ids';
import { write } from '../functions/platform/table';
import { openNow } from '../functions/votes/opening';
import { saveVote, type VoteItem } from '../functions/votes/store';
import type { Household } from '../shared/places/schema';
import { after } from '../shared/votes/life';
import type { VoteDraft } from '../shared/votes/schema';
import { newCommunity, putGrant } from './world';

const MINUTE = 60_000;
export const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
const refused = () => new Error('the scene could not be set');

export interface Scene {
  community: CommunityId;
  households: Household[];
  /** a resident of the n-th household, in the given adult's seat */
  resident(n: number, seat?: number | null, movedAt?: string | null): Identity;
  committee: Identity;
}

/** A community of `size` households, ten to a building, each with two adults and a child. */
export async function newScene(size = 12): Promise<Scene> {
  const community = newCommunity();
  await putCommunity({ communityId: community, name: '试验社区', street: '试验街道', demo: true });
  const households = Array.from({ length: size }, (_, i) => household(i));
  for (let i = 0; i < size; i += 100)
    await putHouseholds(
      community,
      households.slice(i, i + 100).map((after) => ({ after, before: undefined })),
    );
  const buildings = [...new Set(households.map((h) => h.buildingId))].map((buildingId) => {
    const here = households.filter((h) => h.buildingId === buildingId).length;
    return { buildingId, compoundId: 'c1', name: `${buildingId.slice(3)} 号楼`, households: here };
  });
  const compounds = [{ compoundId: 'c1', name: '机械厂家属院', households: size }];
  const sums = { version: 0, households: size, adults: size * 2, people: size * 3 };
  await putPlaces(community, { ...sums, compounds, buildings, grids: [], importing: null });
  const committee = { person: await newPerson(), community, homes: [] };
  await putGrant(community, { personId: committee.person, role: 'committee', fromAt: '2019-01-01T00:00:00.000Z' });
  const resident = (n: number, seat: number | null = 1, movedAt: string | null = null): Identity => {
    const { householdId } = households[n] as Household;
    return { person: newPersonId(), community, homes: [{ householdId, seat, movedAt }] };
  };
  return { community, households, resident, committee };
}

export function household(i: number): Household {
  const buildingId = `c1.${Math.floor(i / 10) + 1}`;
  const room = String(101 + (i % 10));
  const place = { compoundId: 'c1', buildingId, unit: '1', room, gridId: '1-1-1' };
  return { householdId: `${buildingId}.1.${room}`, ...place, exclusiveArea: 8000 + i, adults: 2, people: 3 };
}

/** A person WeChat knows, ready to be moderated and written to. */
export async function newPerson(person = newPersonId()): Promise<string> {
  const Item = {
    pk: `PERSON#${person}`,
    sk: 'PERSON',
    personId: person,
    openid: `o${person}`,
    displayName: '测试',
    erasingAt: null,
  };
  await write({ write: { Put: { Item } }, onRefused: refused });
  return person;
}

/** What a form calls itself when it opens. */
export const newDraftId = (): string => newId(new Date().toISOString());

export const voteDraft = (now: string, more: Partial<VoteDraft> = {}): VoteDraft => ({
  kind: 'resident_resolution',
  basis: 'household',
  title: '要不要引进物业公司',
  question: '是否同意引进物业公司管理小区？',
  explanation: '',
  form: { type: 'for_against' },
  electorate: { scope: 'community' },
  quorum: { numerator: 2, denominator: 3 },
  pass: { fraction: { numerator: 1, denominator: 2 }, strict: true },
  mayChange: true,
  noticeDays: 0,
  opensAt: now,
  closesAt: later(now, 120 * MINUTE),
  help: '',
  ...more,
});

/** A vote announced at `now`, without going through the content check. */
export async function announced(scene: Scene, now: string, more: Partial<VoteDraft> = {}): Promise<VoteItem> {
  const { person } = scene.committee;
  const blank = {
    state: 'draft',
    history: [],
    moderation: 'pass',
    withdrawnBecause: null,
    roll: null,
    outcome: null,
  } as const;
  const by = { createdBy: person, writtenBy: person, announcedBy: person };
  const own = { ...by, remindedAt: null, pendingWithdrawal: null, revision: 1 };
  // Ids of one millisecond sort at random: the clock of each vote is its own.
  const voteId = newId(later(now, randomInt(1000)));
  const draft: VoteItem = { ...voteDraft(now, more), ...blank, ...own, history: [], voteId, electorateName: '全社区' };
  const vote = after(draft, 'announced', 'announced', now);
  if (!(await saveVote(scene.community, vote, null))) throw refused();
  return vote;
}

/** The same, open since `now`. */
export async function opened(scene: Scene, now: string, more: Partial<VoteDraft> = {}): Promise<VoteItem> {
  const { voteId } = await announced(scene, now, more);
  return openNow(scene.community, voteId, now);
}
