import type { updateFund } from '../../shared/funds/endpoints';
import { assertNothingLacks, lacking, lackingFor, withoutStaleSignOff } from '../../shared/funds/rules';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { changeFund } from './change-fund';
import { assertWords, wordsOf } from './fund-words';
import { assertKeepsFunds } from './rights';

export const updateFundHandler: Handle<typeof updateFund> = async ({ params, body }, caller) => {
  await assertKeepsFunds(caller);
  const { revision, ...draft } = body;
  await assertWords(caller, wordsOf(draft));
  const { after } = await changeFund(caller.community, params.fundId, (fund) => {
    if (fund.revision !== revision) throw new AppError('FUND_CHANGED');
    const changed = withoutStaleSignOff(fund, { ...fund, ...draft });
    // What is open stays whole: nobody takes the committee away under money that was given.
    if (fund.state !== 'draft') assertNothingLacks(lacking(changed));
    if (changed.mode !== 'host_account') assertNothingLacks(lackingFor(changed.mode, changed));
    return changed;
  });
  return after;
};
