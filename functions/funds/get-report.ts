import type { getReport } from '../../shared/funds/public-endpoints';
import { whoseAccount } from '../../shared/funds/rules';
import type { Handle } from '../platform/serve';
import { daysOfPeriod, readFigures } from './figures';
import { openDoor } from './public-door';
import { communityName } from './public-view';
import { readDisclosure } from './reports-store';

/** What was published stays as it was published; its entries are the same for ever, because entries are. */
export const getReportHandler: Handle<typeof getReport> = async ({ params: { fundId, period } }, { now }) => {
  const { community, fund } = await openDoor(fundId);
  const disclosure = await readDisclosure(community, fundId, period);
  const days = disclosure?.figures ?? daysOfPeriod(fund, period, now);
  const [{ figures, rows }, name] = await Promise.all([
    readFigures(community, fundId, days),
    communityName(community, now),
  ]);
  const { note, publishedAt, by } = disclosure ?? {};
  return {
    fundId,
    fundName: fund.name,
    communityName: name,
    hostName: fund.host.name,
    agreementNo: fund.agreementNo,
    whose: whoseAccount(fund),
    managers: fund.managers.map(({ name: manager, duty }) => ({ name: manager, duty })),
    supervisor: fund.supervisor?.name ?? null,
    period,
    figures: disclosure?.figures ?? figures,
    rows,
    published: publishedAt !== undefined && by ? { note: note ?? '', publishedAt, by } : null,
  };
};
