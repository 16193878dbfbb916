import type { decideDonorWords } from '../../shared/donations/desk-endpoints';
import { assertMayDecideWords } from '../../shared/donations/rules';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { deskOf } from './shown';
import { mustReadDonation } from './store';
import { settleWords } from './words-store';

export const decideDonorWordsHandler: Handle<typeof decideDonorWords> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const gift = await mustReadDonation(community, params.fundId, params.orderNo);
  const moderation = body.show ? 'pass' : 'dropped';
  const waits = gift.moderation === 'held';
  if (waits) assertMayDecideWords(gift, person);
  const settled = waits ? await settleWords(community, gift, moderation, person, now) : gift;
  // The same decision sent twice, or taken by two keepers at once, is one; another one came too late.
  if (settled.moderation !== moderation) throw new AppError('ALREADY_DECIDED');
  return deskOf(settled);
};
