import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { get, type Key, type Step, transact } from '../platform/table';
import { feedKey } from './writes';

// Private feeds: the secret's hash leads to whose calendar it is, the person's own item leads to the hash. Both are
// written and removed together, so a revoked address is dead at once.
//
// Access patterns
//   Whose calendar is behind this address, strong | get | FEED#<sha256(token)> | FEED | 1 RCU
//   Whether I have a feed, strong | get | PERSON#<p> | FEED#<c> | 1 RCU
//   Make a feed in place of the earlier one | transact | PERSON#<p>, FEED#<hash>, FEED#<old hash> | FEED#<c>, FEED, PERSON | 8 WCU
//   Revoke a feed | transact | PERSON#<p>, FEED#<hash> | FEED#<c>, FEED | 4 WCU

const Feed = z.object({ personId: z.string(), communityId: z.string() });
const OwnFeed = z.object({ feedHash: z.string(), createdAt: z.iso.datetime() });
export type OwnFeed = z.infer<typeof OwnFeed>;

const ownKey = (person: string, community: CommunityId): Key => ({ pk: `PERSON#${person}`, sk: `FEED#${community}` });

/** Thrown when the feed changed after it was read. */
const CHANGED = new Error('the feed has changed');
const changed = () => CHANGED;

export async function readFeed(feedHash: string): Promise<{ person: string; community: CommunityId } | undefined> {
  const item = await get(feedKey(feedHash), { consistent: true });
  if (!item) return undefined;
  const { personId, communityId } = Feed.parse(item);
  return { person: personId, community: storedCommunity(communityId) };
}

export async function readOwnFeed(person: string, community: CommunityId): Promise<OwnFeed | undefined> {
  const item = await get(ownKey(person, community), { consistent: true });
  return item && OwnFeed.parse(item);
}

const isAsRead = (before: OwnFeed | undefined) =>
  before
    ? { ConditionExpression: 'feedHash = :old', ExpressionAttributeValues: { ':old': before.feedHash } }
    : { ConditionExpression: 'attribute_not_exists(pk)' };

const dropHash = ({ feedHash }: OwnFeed): Step => ({
  write: { Delete: { Key: feedKey(feedHash) } },
  onRefused: changed,
});

/** False: another feed was made or revoked meanwhile, nothing was written. */
export async function putFeed(
  person: string,
  community: CommunityId,
  feed: OwnFeed,
  before: OwnFeed | undefined,
): Promise<boolean> {
  const about = { personId: person, communityId: community };
  return unlessChanged([
    {
      write: { Put: { Item: { ...ownKey(person, community), ...feed, communityId: community }, ...isAsRead(before) } },
      onRefused: changed,
    },
    {
      write: {
        Put: { Item: { ...feedKey(feed.feedHash), ...about }, ConditionExpression: 'attribute_not_exists(pk)' },
      },
      onRefused: changed,
    },
    {
      write: {
        ConditionCheck: {
          Key: { pk: `PERSON#${person}`, sk: 'PERSON' },
          ConditionExpression: 'attribute_exists(pk) AND attribute_type(erasingAt, :nothing)',
          ExpressionAttributeValues: { ':nothing': 'NULL' },
        },
      },
      onRefused: () => new AppError('UNAUTHENTICATED'),
    },
    ...(before ? [dropHash(before)] : []),
  ]);
}

/** False: another feed was made meanwhile, nothing was written. */
export const dropFeed = (person: string, community: CommunityId, before: OwnFeed): Promise<boolean> =>
  unlessChanged([
    { write: { Delete: { Key: ownKey(person, community), ...isAsRead(before) } }, onRefused: changed },
    dropHash(before),
  ]);

async function unlessChanged(steps: Step[]): Promise<boolean> {
  try {
    await transact(steps);
    return true;
  } catch (error) {
    if (error === CHANGED) return false;
    throw error;
  }
}
