import { beancount } from '../../shared/funds/beancount';
import { jsonLines, ledgerCsv } from '../../shared/funds/export-file';
import type { exportLedger } from '../../shared/funds/public-endpoints';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { ledgerFile } from './ledger-file';
import { openDoor } from './public-door';
import { communityName } from './public-view';

/** A whole ledger is read for each; nobody needs more from one place in ten minutes. */
const LIMIT = { max: 30, seconds: 600 };
const TEXTS = { jsonl: jsonLines, csv: ledgerCsv, beancount };

export const exportLedgerHandler: Handle<typeof exportLedger> = async ({ params, query }, { source, now }) => {
  await countTry('ledger', source, LIMIT, now);
  const { community, fund } = await openDoor(params.fundId);
  const file = await ledgerFile(community, await communityName(community, now), fund, query.year ?? null);
  return TEXTS[query.format](file);
};
