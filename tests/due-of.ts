import type { Due, DueQueue } from '../functions/platform/due';
import { type CommunityId, storedCommunity } from '../functions/platform/identity';
import { list } from '../functions/platform/table';

/** What a community has noted as due until `until`, however much the other tests on this engine have noted. */
export async function dueOf<Job extends object>(
  queue: DueQueue<Job>,
  community: CommunityId,
  until: string,
): Promise<Due<Job>[]> {
  const found: Due<Job>[] = [];
  let cursor: string | null = null;
  do {
    const page = await list({ pk: `DUE#${queue.name}`, until: `${until}~`, limit: 1000 }, cursor ?? undefined);
    for (const { sk, communityId, tries, job } of page.items)
      if (communityId === community)
        found.push({
          sk: String(sk),
          tries: Number(tries),
          community: storedCommunity(communityId),
          job: queue.job.parse(job),
        });
    cursor = page.cursor;
  } while (cursor !== null);
  return found;
}
