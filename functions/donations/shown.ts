import { DeskDonation, type Donation, type MyDonation } from '../../shared/donations/donation';
import { refundedFen } from '../../shared/donations/rules';
import type { Fund } from '../../shared/funds/fund';
import { readFund } from '../funds/reads';
import type { CommunityId } from '../platform/identity';

/** A gift in its donor's own eyes. */
export function mineOf(donation: Donation, fund: Pick<Fund, 'name' | 'host'> | undefined): MyDonation {
  const { personId: _, merchantRef: __, transactionId: ___, hash: ____, refunds, ...shown } = donation;
  return {
    ...shown,
    fundName: fund?.name ?? '',
    hostName: fund?.host.name ?? '',
    refundedFen: refundedFen(refunds),
    refunds: refunds.map(({ refundNo, fen, state, endedAt }) => ({ refundNo, fen, state, endedAt })),
  };
}

export const readMine = async (community: CommunityId, donation: Donation): Promise<MyDonation> =>
  mineOf(donation, await readFund(community, donation.fundId));

/** The reply's schema leaves out who gave. */
export const deskOf = (donation: Donation): DeskDonation => DeskDonation.parse(donation);
