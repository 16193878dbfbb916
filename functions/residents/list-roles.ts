import type { listRoles } from '../../shared/residents/endpoints';
import type { Handle } from '../platform/serve';
import { readAllGrants } from './roles-store';

/** Newest first. */
export const listRolesHandler: Handle<typeof listRoles> = async (_, { community }) => {
  const grants = await readAllGrants(community);
  return { grants: grants.sort((a, b) => (a.fromAt < b.fromAt ? 1 : -1)) };
};
