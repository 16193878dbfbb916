import type { getFair } from '../../shared/activities/fair-endpoints';
import type { Handle } from '../platform/serve';
import { fairFor } from './fair-view';
import { activityOf } from './session-of';

export const getFairHandler: Handle<typeof getFair> = async ({ params }, caller) =>
  fairFor(caller, await activityOf(caller, params.activityId, 'fair'));
