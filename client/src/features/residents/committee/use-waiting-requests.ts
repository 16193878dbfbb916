import { listBindingRequests } from '../../../../../shared/residents/endpoints';
import { useMay } from '../../../platform/may';
import { useEndpoint } from '../../../platform/use-endpoint';

/** People waiting to be confirmed, for those who may confirm them. */
export function useWaitingRequests() {
  const may = useMay();
  return useEndpoint(listBindingRequests, {}, { enabled: may('grid_worker', 'community_admin') });
}
