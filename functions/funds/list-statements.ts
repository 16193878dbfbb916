import type { listStatements } from '../../shared/funds/income-endpoints';
import { sumByFund } from '../../shared/funds/statement-import';
import { differenceFen } from '../../shared/funds/vending';
import type { Handle } from '../platform/serve';
import { readStatements } from './statements-store';

export const listStatementsHandler: Handle<typeof listStatements> = async ({ query }, { community }) => {
  const found = await readStatements(community, query.month);
  const statements = found.map((statement) => ({ ...statement, differenceFen: differenceFen(statement) }));
  return { statements, byFund: sumByFund(statements) };
};
