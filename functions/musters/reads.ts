import { silentCall } from '../../shared/musters/rules';
import type { CommunityId } from '../platform/identity';
import type { Item } from '../platform/table';
import { readCall } from './calls-store';
import { readPlans } from './plans-store';
import { type Muster, NAMES_KEPT_SECONDS, readDone, readGroups, readLive } from './store';

// What musters lends to a person's export and erasure. Every read is one of the stores'.

/** Twenty a page: more musters in 90 days than a community lives through in a century. */
const MAX_PAGES = 50;

/** Running musters, and past ones young enough to know names. */
export async function readRecent(community: CommunityId, now: string): Promise<Muster[]> {
  const found = await readLive(community);
  const since = new Date(Date.parse(now) - NAMES_KEPT_SECONDS * 1000).toISOString();
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const done = await readDone(community, cursor);
    found.push(...done.musters.filter(({ startedAt }) => startedAt >= since));
    if (done.cursor === null || done.musters.some(({ startedAt }) => startedAt < since)) break;
    cursor = done.cursor;
  }
  return found;
}

/** The plans that name a person, the musters that called them, and what they answered. */
export async function readMyMusters(community: CommunityId, person: string, now: string): Promise<Item[]> {
  const items: Item[] = [];
  for (const { planId, name, groups } of (await readPlans(community)).plans)
    for (const { groupId, owner, members } of groups)
      if ([owner, ...members].some(({ personId }) => personId === person))
        items.push({ kind: 'muster_plan', planId, name, groupId, owns: owner.personId === person });
  for (const { musterId, planName } of await readRecent(community, now))
    for (const { groupId, memberIds } of await readGroups(community, musterId))
      if (memberIds.includes(person)) {
        const place = { community, musterId, groupId, personId: person };
        items.push({ kind: 'muster_call', musterId, planName, ...silentCall(place), ...(await readCall(place)) });
      }
  return items;
}
