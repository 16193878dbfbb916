import { listMyDonations } from '../../../shared/donations/endpoints';
import { listFunds } from '../../../shared/funds/endpoints';
import { listDisclosures } from '../../../shared/funds/public-endpoints';
import { call, tokenOf } from '../api';
import { PEOPLE } from '../people';
import type { Screen } from './screens';

const screen = (name: string, person: string | null, page: string, params: Record<string, string> = {}): Screen => {
  const query = new URLSearchParams(params).toString();
  return { name, person, address: `/packages/${page}/index${query ? `?${query}` : ''}` };
};

/** Each fund as its neighbours and as strangers see it, its books, reports and donors, my gifts, and the keeper's desks. */
export async function fundScreens(): Promise<Screen[]> {
  const token = await tokenOf(PEOPLE.resident);
  const { funds } = await call(listFunds, {}, token);
  const [first] = funds;
  if (!first) return [];
  const { fundId } = first;
  const { donations } = await call(listMyDonations, {}, token);
  const { disclosures } = await call(listDisclosures, { params: { fundId } });
  const byState = new Map(donations.map((gift) => [gift.state, gift]));
  return [
    ...funds.map((fund) => screen(`fund ${fund.name}`, PEOPLE.resident, 'funds/detail', { fundId: fund.fundId })),
    screen('fund in public', null, 'funds/detail', { fundId }),
    screen('fund entries', null, 'funds/entries', { fundId }),
    screen('donors', null, 'funds/donors', { fundId }),
    ...disclosures.slice(0, 1).map(({ period }) => ({
      ...screen('fund report', null, 'funds/report', { fundId, period }),
      paper: true as const,
    })),
    screen('my gifts', PEOPLE.resident, 'funds/donations'),
    ...[...byState].map(([state, { orderNo, ...gift }]) =>
      screen(`gift ${state}`, PEOPLE.resident, 'funds/gift', { fundId: gift.fundId, orderNo }),
    ),
    screen('funds desk', PEOPLE.admin, 'committee/fund'),
    screen('fund desk', PEOPLE.admin, 'committee/fund', { fundId }),
    screen('fund edit', PEOPLE.admin, 'committee/fund-edit', { fundId }),
    screen('fund founded', PEOPLE.admin, 'committee/fund-edit'),
    screen('gifts desk', PEOPLE.admin, 'committee/fund-gifts', { fundId }),
    screen('pay alarms', PEOPLE.admin, 'committee/pay-alarms'),
  ];
}
