import type { Donation } from '../../shared/donations/donation';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { mustReadDonation } from './store';

/** A gift of the caller's own; to anybody else it does not exist. */
export async function mustOwn(
  { community, person }: Caller,
  { fundId, orderNo }: { fundId: string; orderNo: string },
): Promise<Donation> {
  const donation = await mustReadDonation(community, fundId, orderNo);
  if (donation.personId !== person) throw new AppError('NOT_FOUND');
  return donation;
}
