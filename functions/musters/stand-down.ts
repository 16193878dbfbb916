import { AppError } from '../../shared/http/errors';
import type { standDown } from '../../shared/musters/endpoints';
import type { Handle } from '../platform/serve';
import { detailFor } from './detail';
import { assertCommands } from './rights';
import { endMuster, readMuster } from './store';
import { assertPasses } from './words';

/** Ends a muster. The stream tells everybody called. */
export const standDownHandler: Handle<typeof standDown> = async ({ params, body }, caller) => {
  await assertCommands(caller);
  const { community, person, now } = caller;
  const muster = await readMuster(community, params.musterId, { consistent: true });
  if (muster.state !== 'live') throw new AppError('MUSTER_OVER');
  await assertPasses(person, body.note);
  await endMuster(community, muster, body.note, now);
  return detailFor(caller, muster.musterId, { consistent: true });
};
