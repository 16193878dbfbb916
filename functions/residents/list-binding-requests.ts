import type { listBindingRequests } from '../../shared/residents/endpoints';
import type { BindingRequest } from '../../shared/residents/schema';
import { readHousehold } from '../places/reads';
import { inBatches } from '../platform/batches';
import type { Handle } from '../platform/serve';
import { reachOf } from './reach';
import { readOpenRequests } from './requests-store';

/** A day's work; whoever waits behind moves up as these are decided. */
const SHOWN = 200;
/** As many people as a large community has households wait at once on no day but the first. */
const MAX_PAGES = 15;

/** Reads on past other grids' requests: a small grid's people do not wait for a large one's to be decided. */
export const listBindingRequestsHandler: Handle<typeof listBindingRequests> = async (_, caller) => {
  const reaches = await reachOf(caller);
  const mine: BindingRequest[] = [];
  let after: string | undefined;
  for (let page = 1; page <= MAX_PAGES && mine.length < SHOWN; page++) {
    const { requests, cursor } = await readOpenRequests(caller.community, after);
    const households = await inBatches(requests, 16, ({ householdId }) => readHousehold(caller.community, householdId));
    mine.push(
      ...requests.filter((_, i) => {
        const household = households[i];
        return household !== undefined && reaches(household);
      }),
    );
    if (cursor === null) break;
    after = cursor;
  }
  return { requests: mine.slice(0, SHOWN) };
};
