import type { openFund } from '../../shared/funds/endpoints';
import { assertNothingLacks, lacking, lackingFor } from '../../shared/funds/rules';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import type { Handle } from '../platform/serve';
import { changeFund } from './change-fund';
import { noteNight } from './due-store';
import { assertKeepsFunds } from './rights';

export const openFundHandler: Handle<typeof openFund> = async ({ params }, caller) => {
  await assertKeepsFunds(caller);
  const { community, now } = caller;
  const today = localDay(now);
  // Before the fund opens: a night's work too many finds nothing to do, one too few would leave a day without its notice.
  await noteNight(community, today);
  const { after } = await changeFund(community, params.fundId, (fund) => {
    if (fund.state === 'open') return fund;
    // Its last report says where it ended.
    if (fund.state === 'closed') throw new AppError('FUND_NOT_OPEN');
    assertNothingLacks([...lacking(fund), ...lackingFor(fund.mode, fund)]);
    return { ...fund, state: 'open', openedOn: fund.openedOn ?? today };
  });
  return after;
};
