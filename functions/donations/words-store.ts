import { Donation, type WordsState } from '../../shared/donations/donation';
import { giftKey } from '../funds/reads';
import type { CommunityId } from '../platform/identity';
import { type Item, write } from '../platform/table';
import { DONATION_CHANGED } from './store';

// Name and message of a gift that the content check held back: what a keeper decided about them. Who decided, and when,
// stays on the order and is shown to nobody.
//
// Access patterns
//   Show held words, or keep them from everybody | update | COMMUNITY#<c>#FUND#<f>#GIFTS#<month> | GIFT#<orderNo> | 1 WCU

/** Decides once about held words; replies with the gift as it is decided, by this call or a moment before by another. */
export async function settleWords(
  community: CommunityId,
  { fundId, orderNo }: Pick<Donation, 'fundId' | 'orderNo'>,
  moderation: Exclude<WordsState, 'held'>,
  by: string,
  now: string,
): Promise<Donation> {
  const Update = {
    Key: giftKey(community, fundId, orderNo),
    UpdateExpression: 'SET moderation = :decided, wordsDecidedBy = :by, wordsDecidedAt = :now',
    ConditionExpression: 'moderation = :held AND personId <> :by',
    ExpressionAttributeValues: { ':decided': moderation, ':held': 'held', ':by': by, ':now': now },
  };
  let before: Item | undefined;
  const onRefused = (found: Item | undefined) => {
    before = found;
    return DONATION_CHANGED;
  };
  try {
    return Donation.parse(await write({ write: { Update }, onRefused }));
  } catch (error) {
    if (error !== DONATION_CHANGED || !before) throw error;
    return Donation.parse(before);
  }
}
