import type { CommunityId } from '../platform/identity';
import { type Item, listAll, write } from '../platform/table';

// What features keep about one person of a community: all of it stands in one partition, so it can be shown and erased
// without knowing what it is.
//
// Access patterns
//   Everything features keep about a person, strong | query | COMMUNITY#<c>#PERSON#<p> | * | 1 RCU per 4 KB
//   Erase one item of it | delete | COMMUNITY#<c>#PERSON#<p> | * | 1 WCU

/** Ten years of weekly service with its hours, promises and notes. */
const MAX_ITEMS = 5000;

const partition = (community: CommunityId, person: string): string => `COMMUNITY#${community}#PERSON#${person}`;

export const readElsewhere = (community: CommunityId, person: string): Promise<Item[]> =>
  listAll({ pk: partition(community, person), consistent: true }, MAX_ITEMS);

export async function eraseElsewhereItem(community: CommunityId, person: string, sk: string): Promise<void> {
  await write({
    write: { Delete: { Key: { pk: partition(community, person), sk } } },
    onRefused: () => new Error('erasing has no condition'),
  });
}
