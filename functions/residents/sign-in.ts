import type { signIn } from '../../shared/residents/endpoints';
import { sha256 } from '../platform/ids';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { exchangeCode } from '../platform/wechat/exchange-code';
import { personOf } from './person-of';
import { startSession } from './session';

/** Far more than a family sharing one phone needs in an hour; a loop gone wild stops here. */
const LIMIT = { max: 100, seconds: 3600 };

export const signInHandler: Handle<typeof signIn> = async ({ body }, { now }) => {
  const { openid } = await exchangeCode(body.code);
  await countTry('sign-in', sha256(openid), LIMIT, now);
  return startSession(await personOf(openid, now), null, now);
};
