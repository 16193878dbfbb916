import type { getActivity } from '../../shared/activities/endpoints';
import type { Input, Reply } from '../../shared/http/endpoint';
import type { Caller } from '../platform/serve';
import { detailOf, visible } from './detail';
import { readActivity } from './store';

export async function getActivityHandler(
  { params }: Input<typeof getActivity>,
  caller: Caller,
): Promise<Reply<typeof getActivity>> {
  return detailOf(await visible(await readActivity(caller.community, params.activityId), caller), caller);
}
