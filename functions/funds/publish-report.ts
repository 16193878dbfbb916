import { campaignPeriod, countsFrom, hasPeriod } from '../../shared/funds/disclosure';
import { type Fund, PAPERS, type Paper } from '../../shared/funds/fund';
import type { publishReport } from '../../shared/funds/public-endpoints';
import { disclosureNotice, HOUSE } from '../../shared/funds/words';
import { AppError } from '../../shared/http/errors';
import { type LocalDay, localDay } from '../../shared/http/local-time';
import { ROLE_NAMES } from '../../shared/http/roles';
import { boardNotice } from '../notices/writes';
import { newId } from '../platform/ids';
import type { Handle } from '../platform/serve';
import { changeFund } from './change-fund';
import { daysOfPeriod, readFigures } from './figures';
import { assertWords } from './fund-words';
import { disclosureStep, newestPapers, paperOf, readDisclosure } from './reports-store';
import { assertKeepsFunds, KEEPERS } from './rights';
import { readFundItem } from './store';

export const publishReportHandler: Handle<typeof publishReport> = async ({ params, body }, caller) => {
  await assertKeepsFunds(caller);
  const { community, now } = caller;
  const { fundId } = params;
  const { period, note, name } = body;
  const fund = await readFundItem(community, fundId, { consistent: true });
  if (!fund || fund.state === 'draft') throw new AppError('NOT_FOUND');
  if (!hasPeriod(fund, period)) throw new AppError('PERIOD_UNKNOWN');
  if (await readDisclosure(community, fundId, period)) throw new AppError('ALREADY_DISCLOSED');
  const today = localDay(now);
  const days = daysOfPeriod(fund, period, now);
  // Until its last day is over, the figures of a period may still change.
  if (days.to >= today) throw new AppError('PERIOD_NOT_OVER');
  await assertWords(caller, `${name}\n${note}`);
  const { figures } = await readFigures(community, fundId, days);
  const duty = (await caller.roles()).find(({ role }) => KEEPERS.includes(role))?.role ?? 'fund_keeper';
  const disclosure = { period, figures, note, publishedAt: now, by: { duty: ROLE_NAMES[duty], name } };
  const newest = await newestPapers(community, fundId);
  const withThis = (papers: readonly Paper[]) =>
    newestFirst([...papers.filter((one) => one.period !== period), paperOf(disclosure)]).slice(0, PAPERS);
  const disclosed = (before: Fund): Fund => ({
    ...before,
    disclosedOn: later(before.disclosedOn, countsFrom(days.to, today)),
    campaignDisclosed: before.campaignDisclosed || period === campaignPeriod(before.campaign),
    finalDisclosed: before.finalDisclosed || period === 'final',
    papers: withThis(before.papers ?? newest),
  });
  await changeFund(community, fundId, disclosed, () => [
    disclosureStep(community, fundId, disclosure),
    boardNotice(community, {
      noticeId: newId(now),
      postedAt: now,
      postedBy: HOUSE,
      ...disclosureNotice(fund.name, period, figures),
    }),
  ]);
  return disclosure;
};

/** An old report made later takes nothing back of a newer one. */
const later = (a: LocalDay | null, b: LocalDay): LocalDay => (a !== null && a > b ? a : b);

/** In the order of their keys, as the table lists them. */
const newestFirst = (papers: Paper[]): Paper[] => papers.sort((a, b) => (a.period < b.period ? 1 : -1));
