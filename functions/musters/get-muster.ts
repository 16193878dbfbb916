import type { getMuster } from '../../shared/musters/endpoints';
import type { Handle } from '../platform/serve';
import { detailFor } from './detail';

/** Looked at every few seconds while people come in: a second's delay is no harm, and half the cost. */
export const getMusterHandler: Handle<typeof getMuster> = async ({ params }, caller) =>
  detailFor(caller, params.musterId);
