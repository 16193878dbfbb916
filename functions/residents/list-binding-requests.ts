import type { listBindingRequests } from '../../shared/residents/endpoints';
import { readHousehold } from '../places/reads';
import { inBatches } from '../platform/batches';
import type { Handle } from '../platform/serve';
import { reachOf } from './reach';
import { readOpenRequests } from './requests-store';

export const listBindingRequestsHandler: Handle<typeof listBindingRequests> = async (_, caller) => {
  const reaches = await reachOf(caller);
  const requests = await readOpenRequests(caller.community);
  const households = await inBatches(requests, 16, ({ householdId }) => readHousehold(caller.community, householdId));
  return {
    requests: requests.filter((_, i) => {
      const household = households[i];
      return household !== undefined && reaches(household);
    }),
  };
};
