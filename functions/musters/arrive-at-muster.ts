import { AppError } from '../../shared/http/errors';
import type { arriveAtMuster } from '../../shared/musters/endpoints';
import { isMinuteCode } from '../platform/minute-code';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { putPresent } from './calls-store';
import { liveMuster, placeOf } from './my-call';

/** Of a 40-bit code that lives a minute, ten tries in ten minutes find nothing. */
const TRIES = { max: 10, seconds: 600 };

export const arriveAtMusterHandler: Handle<typeof arriveAtMuster> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const muster = await liveMuster(community, params.musterId);
  const place = await placeOf(community, muster.musterId, person);
  await countTry('muster-code', person, TRIES, now);
  if (!isMinuteCode(muster.siteSecret, body.code, now)) throw new AppError('CHECK_IN_CODE_WRONG');
  return putPresent(place, 'code', person, now);
};
