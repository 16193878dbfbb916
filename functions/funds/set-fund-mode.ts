import type { setFundMode } from '../../shared/funds/endpoints';
import { assertNothingLacks, lackingFor } from '../../shared/funds/rules';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { changeFund } from './change-fund';
import { assertKeepsFunds } from './rights';

export const setFundModeHandler: Handle<typeof setFundMode> = async ({ params, body: { mode } }, caller) => {
  await assertKeepsFunds(caller);
  const { after } = await changeFund(caller.community, params.fundId, (fund) => {
    if (fund.mode === mode) return fund;
    assertNothingLacks(lackingFor(mode, fund));
    // Two people: one who has looked at the law and says so by name, another who switches it on.
    if (mode === 'host_account' && fund.signOff?.personId === caller.person) throw new AppError('SIGN_OFF_OWN');
    return { ...fund, mode };
  });
  return after;
};
