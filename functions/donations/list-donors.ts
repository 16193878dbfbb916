import type { listDonors } from '../../shared/donations/endpoints';
import { monthAt } from '../../shared/donations/order-no';
import { asOnTheWall, donorOf } from '../../shared/donations/rules';
import { AppError } from '../../shared/http/errors';
import { communityOfFund } from '../funds/reads';
import type { Handle } from '../platform/serve';
import { readMonth } from './store';

export const listDonorsHandler: Handle<typeof listDonors> = async ({ params, query }, { now }) => {
  const community = await communityOfFund(params.fundId);
  if (!community) throw new AppError('NOT_FOUND');
  const month = query.month ?? monthAt(now);
  const { donations, cursor } = await readMonth(community, params.fundId, month, query.cursor);
  const paid = donations.filter(({ state }) => state === 'SUCCESS');
  return { month, donors: asOnTheWall(paid.map(donorOf)), cursor };
};
