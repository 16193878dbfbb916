import type { reconcileFund } from '../../shared/funds/income-endpoints';
import { cashAtEndOf } from '../../shared/funds/reconcile';
import { AppError } from '../../shared/http/errors';
import { addDays, type LocalDay, localDay } from '../../shared/http/local-time';
import { readFilesToAttach } from '../files/reads';
import type { CommunityId } from '../platform/identity';
import { OUTPACED } from '../platform/revised';
import type { Handle } from '../platform/serve';
import { readDays, readEntries } from './ledger-store';
import { readFund, readHead } from './reads';
import { putReconciliation } from './reconciliations-store';
import { putFund } from './store';

const DAYS_BACK = 366;

/** Noted only where both agree to the fen; a difference is told, and what is noted stays as it was. */
export const reconcileFundHandler: Handle<typeof reconcileFund> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const { day, hostBalanceFen } = body;
  const today = localDay(now);
  const fund = await readFund(community, params.fundId, { consistent: true });
  if (!fund) throw new AppError('NOT_FOUND');
  if (day >= today || day < addDays(today, -DAYS_BACK)) throw new AppError('RECONCILE_DAY');
  const [evidence] = (await readFilesToAttach(community, [body.evidence], null)) ?? [];
  if (!evidence) throw new AppError('FILE_NOT_ARRIVED');
  const bookFen = await cashThen(community, fund.fundId, day, today);
  const differenceFen = hostBalanceFen - bookFen;
  if (differenceFen !== 0) return { day, bookFen, differenceFen, reconciledTo: fund.reconciledTo };
  await putReconciliation(community, fund.fundId, { day, balanceFen: bookFen, evidence, by: person, at: now });
  const reconciledTo = fund.reconciledTo && fund.reconciledTo > day ? fund.reconciledTo : day;
  if (reconciledTo !== fund.reconciledTo)
    await putFund(community, { ...fund, reconciledTo, revision: fund.revision + 1 }, fund.revision).catch((error) => {
      throw error === OUTPACED ? new AppError('FUND_CHANGED') : error;
    });
  return { day, bookFen, differenceFen, reconciledTo };
};

/** The head first: what is posted while the entries are read carries a later number and is left out. */
async function cashThen(community: CommunityId, fundId: string, day: LocalDay, today: LocalDay): Promise<number> {
  const head = await readHead(community, fundId, { consistent: true });
  if (!head) throw new AppError('NOT_FOUND');
  const since = { from: addDays(day, 1), to: today };
  const [entries, days] = await Promise.all([
    readEntries(community, fundId, since, { consistent: true }),
    readDays(community, fundId, since),
  ]);
  const dated = entries.map(({ at, seq, lines }) => ({ day: localDay(at), seq, lines }));
  return cashAtEndOf(day, head, dated, days);
}
