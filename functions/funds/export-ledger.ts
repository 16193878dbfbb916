import { beancount } from '../../shared/funds/beancount';
import { jsonLines, ledgerCsv } from '../../shared/funds/export-file';
import { type exportLedger, LEDGER_FILE_ENTRIES } from '../../shared/funds/public-endpoints';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { ledgerFile } from './ledger-file';
import { ledgerPart } from './ledger-part';
import { openDoor } from './public-door';
import { communityName } from './public-view';

/** A whole ledger is read for each; nobody needs more from one place in ten minutes. */
const LIMIT = { max: 30, seconds: 600 };
const TEXTS = { jsonl: jsonLines, csv: ledgerCsv, beancount };

export const exportLedgerHandler: Handle<typeof exportLedger> = async ({ params, query }, { source, now }) => {
  await countTry('ledger', source, LIMIT, now);
  const { community, fund } = await openDoor(params.fundId);
  const name = await communityName(community, now);
  const file =
    query.after === undefined
      ? await ledgerFile(community, name, fund, query.year ?? null)
      : await ledgerPart(community, name, fund, Number(query.after), LEDGER_FILE_ENTRIES);
  return TEXTS[query.format](file);
};
