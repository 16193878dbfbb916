import type { listIncomeToConfirm } from '../../shared/funds/income-endpoints';
import type { Handle } from '../platform/serve';
import { readWaiting } from './by-hand-store';
import { mayConfirm } from './may-confirm';
import { readFund } from './reads';
import { shownRecord } from './shown-record';

export const listIncomeToConfirmHandler: Handle<typeof listIncomeToConfirm> = async (_, caller) => {
  const { community, person, now } = caller;
  const waiting = await readWaiting(community);
  const fundIds = [...new Set(waiting.map(({ fundId }) => fundId))];
  const funds = new Map(
    await Promise.all(fundIds.map(async (fundId) => [fundId, await readFund(community, fundId)] as const)),
  );
  const records = waiting.map(async (record) => {
    const fund = funds.get(record.fundId);
    if (!fund || !(record.by === person || (await mayConfirm(fund, caller)))) return [];
    return [await shownRecord(community, record, fund, person, now)];
  });
  return { records: (await Promise.all(records)).flat() };
};
