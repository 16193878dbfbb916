import { nextDisclosure } from '../../shared/funds/disclosure';
import type { listDisclosures } from '../../shared/funds/public-endpoints';
import type { Handle } from '../platform/serve';
import { openDoor } from './public-door';
import { readDisclosures } from './reports-store';

export const listDisclosuresHandler: Handle<typeof listDisclosures> = async ({ params }) => {
  const { community, fund } = await openDoor(params.fundId);
  const disclosures = await readDisclosures(community, fund.fundId);
  return { disclosures, nextDisclosureOn: nextDisclosure(fund) };
};
