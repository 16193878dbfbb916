import { reversalOf } from '../../shared/funds/gift';
import type { takeBackStatement } from '../../shared/funds/income-endpoints';
import { differenceFen } from '../../shared/funds/vending';
import { AppError } from '../../shared/http/errors';
import { sha256 } from '../platform/ids';
import type { Handle } from '../platform/serve';
import { actedFor } from './acted-for';
import { assertWords } from './fund-words';
import { readEntry } from './reads';
import { readStatement, statementStep } from './statements-store';
import { postEntry } from './writes';

/** Nothing is ever struck out: the entry stays, its reversal stands beside it, and the month is open for a new one. */
export const takeBackStatementHandler: Handle<typeof takeBackStatement> = async ({ params, body }, caller) => {
  const { community, now } = caller;
  const statement = await readStatement(community, params.month, params.machineNo);
  if (!statement) throw new AppError('NOT_FOUND');
  if (!statement.entryId) throw new AppError('NOT_IN_BOOKS');
  const entry = await readEntry(community, statement.fundId, statement.entryId);
  if (!entry) throw new AppError('NOT_IN_BOOKS');
  // It becomes part of the ledger, which shows it to everybody and loses nothing.
  await assertWords(caller, body.because);
  const after = { ...statement, receivedFen: 0, entryId: null, round: statement.round + 1 };
  const draft = reversalOf(entry, {
    entryId: sha256(`reversal|${statement.entryId}`).slice(0, 26),
    kind: 'correction',
    title: '冲正：自动售卖机捐款',
    detail: body.because,
    evidence: [],
    by: [await actedFor(caller)],
  });
  const step = statementStep(community, after, statement, 'STATEMENT_CHANGED');
  await postEntry(community, statement.fundId, draft, now, [step]);
  return { ...after, differenceFen: differenceFen(after) };
};
