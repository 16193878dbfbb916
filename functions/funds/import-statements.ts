import { monthOfCell } from '../../shared/funds/cells';
import type { importStatements } from '../../shared/funds/income-endpoints';
import { MAX_STATEMENTS, planStatements, STATEMENT_COLUMNS, statementKey } from '../../shared/funds/statement-import';
import type { Statement } from '../../shared/funds/vending';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { inBatches } from '../platform/batches';
import { readCsv } from '../platform/csv';
import type { CommunityId } from '../platform/identity';
import { sha256 } from '../platform/ids';
import type { Handle } from '../platform/serve';
import { actedFor } from './acted-for';
import { commitStatements } from './commit-statements';
import { readMachines } from './machines-store';
import { readFund } from './reads';
import { readStatements } from './statements-store';

const SHAPE = { columns: STATEMENT_COLUMNS, most: MAX_STATEMENTS, unit: '行' };
const WIDTH = 8;

/** Without a plan hash: a look at what would happen. With the one just seen: it happens. */
export const importStatementsHandler: Handle<typeof importStatements> = async ({ body }, caller) => {
  const { community, now } = caller;
  const rows = readCsv(body.csv, SHAPE);
  const machines = await readMachines(community);
  const known = await readKnown(
    community,
    rows.map(({ cells }) => monthOfCell(cells.月份)),
  );
  const { plan, writes } = planStatements(rows, machines, known, localDay(now).slice(0, 'yyyy-mm'.length));
  // What is posted follows from the file and the machines' shares. What is in the books meanwhile only makes it less,
  // so the answer that got lost may be asked for again.
  const planHash = sha256(JSON.stringify([rows, machines.map(({ revision, ...machine }) => machine)]));
  if (body.planHash === undefined) return { ...plan, planHash, committed: false };

  if (body.planHash !== planHash) throw new AppError('IMPORT_CHANGED');
  if (plan.errors.length > 0) throw new AppError('IMPORT_HAS_ERRORS');
  await assertBegun(
    community,
    plan.byFund.map(({ fundId }) => fundId),
  );
  await commitStatements(community, writes, { fileHash: sha256(body.csv), by: [await actedFor(caller)], now });
  return { ...plan, planHash, committed: true };
};

async function readKnown(community: CommunityId, named: (string | null)[]): Promise<Map<string, Statement>> {
  const months = [...new Set(named)].filter((month) => month !== null);
  const found = await inBatches(months, WIDTH, (month) => readStatements(community, month));
  return new Map(found.flat().map((statement) => [statementKey(statement), statement]));
}

/** Money that has arrived belongs in the books, also of a fund that has ended; a draft has none yet. */
async function assertBegun(community: CommunityId, fundIds: string[]): Promise<void> {
  const funds = await inBatches(fundIds, WIDTH, (fundId) => readFund(community, fundId));
  if (!funds.every((fund) => fund && fund.state !== 'draft')) throw new AppError('FUND_NOT_OPEN');
}
