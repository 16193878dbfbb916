import { putCommunity } from '../functions/places/store';
import type { CommunityId, Identity } from '../functions/platform/identity';
import { write } from '../functions/platform/table';
import type { PlanDraft } from '../shared/musters/schema';
import { newPerson } from './vote-scene';
import { newCommunity, putGrant } from './world';

export interface MusterScene {
  community: CommunityId;
  /** may call the whole community */
  commander: Identity;
  people: Identity[];
}

/** Somebody WeChat knows and who lives in the community. */
export async function newResident(community: CommunityId, n: number): Promise<Identity> {
  const person = await newPerson();
  const householdId = `c1.${Math.floor(n / 10) + 1}.1.${101 + (n % 10)}`;
  const Item = { pk: `PERSON#${person}`, sk: `HOME#${community}#${householdId}`, communityId: community, householdId };
  const more = { communityName: '试验社区', address: '试验', seat: 1, boundAt: '2026-01-01T00:00:00.000Z' };
  await write({ write: { Put: { Item: { ...Item, ...more } } }, onRefused: () => new Error('refused') });
  return { person, community, homes: [{ householdId, seat: 1, movedAt: null }] };
}

export async function newMusterScene(size: number): Promise<MusterScene> {
  const community = newCommunity();
  await putCommunity({ communityId: community, name: '试验社区', street: '试验街道', demo: true });
  const commander = { person: await newPerson(), community, homes: [] };
  await putGrant(community, { personId: commander.person, role: 'committee' });
  const people = await Promise.all(Array.from({ length: size }, (_, n) => newResident(community, n)));
  return { community, commander, people };
}

/** A plan of `groups` groups over these people in turn; the first of each group owns it. */
export function planOf(people: readonly Identity[], groups: number): PlanDraft {
  return {
    name: '防汛预案',
    place: '社区广场',
    groups: Array.from({ length: groups }, (_, g) => {
      const members = people.filter((_person, n) => n % groups === g).map(({ person }) => person);
      const groupId = `g${g + 1}` as PlanDraft['groups'][number]['groupId'];
      const words = { name: `第${g + 1}小组`, duty: '到现场集合', peaceDuty: '保管沙袋' };
      return { groupId, ...words, ownerId: members[0] as string, memberIds: members };
    }),
  };
}
