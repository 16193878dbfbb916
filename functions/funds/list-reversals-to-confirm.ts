import type { listReversalsToConfirm } from '../../shared/funds/income-endpoints';
import type { Handle } from '../platform/serve';
import { mayConfirm } from './may-confirm';
import { readFund } from './reads';
import { readWaitingReversals } from './reversals-store';
import { shownReversal } from './shown-reversal';

export const listReversalsToConfirmHandler: Handle<typeof listReversalsToConfirm> = async (_, caller) => {
  const { community, person } = caller;
  const waiting = await readWaitingReversals(community);
  const fundIds = [...new Set(waiting.map(({ fundId }) => fundId))];
  const funds = new Map(
    await Promise.all(fundIds.map(async (fundId) => [fundId, await readFund(community, fundId)] as const)),
  );
  const reversals = waiting.map(async (reversal) => {
    const fund = funds.get(reversal.fundId);
    if (!fund || !(reversal.by === person || (await mayConfirm(fund, caller)))) return [];
    return [await shownReversal(reversal, fund, person)];
  });
  return { reversals: (await Promise.all(reversals)).flat() };
};
