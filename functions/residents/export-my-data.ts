import type { exportMyData } from '../../shared/residents/endpoints';
import type { Handle } from '../platform/serve';
import { exportElsewhere } from './elsewhere';
import { readDuties, readGrants } from './roles-store';
import { readPerson, readPersonPage } from './store';

/** A year of messages and a lifetime of homes fit a hundred times; beyond it the reply would not fit through Lambda. */
const MAX_PAGES = 50;

export const exportMyDataHandler: Handle<typeof exportMyData> = async (_, { person, now }) => {
  await readPerson(person);
  const items: Record<string, unknown>[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MAX_PAGES; page++) {
    const read = await readPersonPage(person, cursor ?? undefined);
    items.push(...read.items.map(({ pk: _pk, ...item }) => item));
    cursor = read.cursor;
    if (cursor === null) break;
  }
  for (const community of await readDuties(person)) {
    const grants = await readGrants(community, person);
    items.push(...grants.map((grant) => ({ ...grant, communityId: community })));
  }
  items.push(...(await exportElsewhere(person, now)));
  return { exportedAt: now, items };
};
