import { nextDisclosure } from '../../shared/funds/disclosure';
import type { listDisclosures } from '../../shared/funds/public-endpoints';
import type { Handle } from '../platform/serve';
import { openDoor } from './public-door';
import { listReports } from './reports-store';

export const listDisclosuresHandler: Handle<typeof listDisclosures> = async ({ params, query }) => {
  const { community, fund } = await openDoor(params.fundId);
  const page = await listReports(community, fund.fundId, query.cursor);
  return { ...page, nextDisclosureOn: nextDisclosure(fund) };
};
