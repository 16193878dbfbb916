import type { listMyDonations } from '../../shared/donations/endpoints';
import { readFund } from '../funds/reads';
import type { Handle } from '../platform/serve';
import { readGiven } from './given';
import { mineOf } from './shown';

export const listMyDonationsHandler: Handle<typeof listMyDonations> = async ({ query }, { community, person }) => {
  const { donations, cursor } = await readGiven(community, person, query.cursor);
  const paid = donations.filter(({ paidAt }) => paidAt !== null);
  const fundIds = [...new Set(paid.map(({ fundId }) => fundId))];
  const funds = new Map(await Promise.all(fundIds.map(async (id) => [id, await readFund(community, id)] as const)));
  return { donations: paid.map((donation) => mineOf(donation, funds.get(donation.fundId))), cursor };
};
