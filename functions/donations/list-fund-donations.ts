import type { listFundDonations } from '../../shared/donations/desk-endpoints';
import { monthAt } from '../../shared/donations/order-no';
import type { Handle } from '../platform/serve';
import { deskOf } from './shown';
import { readMonth } from './store';

export const listFundDonationsHandler: Handle<typeof listFundDonations> = async ({ params, query }, caller) => {
  const month = query.month ?? monthAt(caller.now);
  const { donations, cursor } = await readMonth(caller.community, params.fundId, month, query.cursor);
  return { month, donations: donations.map(deskOf), cursor };
};
