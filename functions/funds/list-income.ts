import type { listIncome } from '../../shared/funds/income-endpoints';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { listDecided, readWaiting } from './by-hand-store';
import { readFund } from './reads';
import { shownRecord } from './shown-record';

/** What waits stands before the first page of what is decided. */
export const listIncomeHandler: Handle<typeof listIncome> = async ({ params, query }, caller) => {
  const { community, person, now } = caller;
  const fund = await readFund(community, params.fundId);
  if (!fund) throw new AppError('NOT_FOUND');
  const [waiting, decided] = await Promise.all([
    query.cursor === undefined ? readWaiting(community, fund.fundId) : [],
    listDecided(community, fund.fundId, query.cursor),
  ]);
  const records = [...waiting.reverse(), ...decided.records];
  return {
    records: await Promise.all(records.map((record) => shownRecord(community, record, fund, person, now))),
    cursor: decided.cursor,
  };
};
