import type { Fund } from '../../shared/funds/fund';
import type { publishReport } from '../../shared/funds/public-endpoints';
import { disclosureNotice, HOUSE } from '../../shared/funds/words';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { ROLE_NAMES } from '../../shared/http/roles';
import { boardNotice } from '../notices/writes';
import { newId } from '../platform/ids';
import type { Handle } from '../platform/serve';
import { changeFund } from './change-fund';
import { daysOfPeriod, readFigures } from './figures';
import { assertWords } from './fund-words';
import { disclosureStep, readDisclosure } from './reports-store';
import { assertKeepsFunds, KEEPERS } from './rights';
import { readFundItem } from './store';

export const publishReportHandler: Handle<typeof publishReport> = async ({ params, body }, caller) => {
  await assertKeepsFunds(caller);
  const { community, now } = caller;
  const { fundId } = params;
  const { period, note, name } = body;
  const fund = await readFundItem(community, fundId, { consistent: true });
  if (!fund || fund.state === 'draft') throw new AppError('NOT_FOUND');
  if (await readDisclosure(community, fundId, period)) throw new AppError('ALREADY_DISCLOSED');
  const today = localDay(now);
  const days = daysOfPeriod(fund, period, now);
  // A campaign is over when its end is; a quarter, when its last day is: until then its figures may still change.
  const over = period === 'campaign' ? fund.campaign.endsOn !== null && fund.campaign.endsOn < today : days.to < today;
  if (!over) throw new AppError('PERIOD_NOT_OVER');
  await assertWords(caller, `${name}\n${note}`);
  const { figures } = await readFigures(community, fundId, days);
  const duty = (await caller.roles()).find(({ role }) => KEEPERS.includes(role))?.role ?? 'fund_keeper';
  const disclosure = { period, figures, note, publishedAt: now, by: { duty: ROLE_NAMES[duty], name } };
  const disclosed = (before: Fund): Fund => ({
    ...before,
    disclosedOn: today,
    campaignDisclosed: before.campaignDisclosed || period === 'campaign',
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
