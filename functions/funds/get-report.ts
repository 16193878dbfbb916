import type { getReport } from '../../shared/funds/public-endpoints';
import { whoseAccount } from '../../shared/funds/rules';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { daysOfPeriod, readFigures } from './figures';
import { openDoor } from './public-door';
import { communityName } from './public-view';
import { readDisclosure } from './reports-store';

/** Of a campaign every entry is read; as with the ledger itself, nobody needs more from one place in ten minutes. */
const LIMIT = { max: 30, seconds: 600 };

/** What was published stays as it was published; its entries are the same for ever, because entries are. */
export const getReportHandler: Handle<typeof getReport> = async ({ params: { fundId, period } }, { source, now }) => {
  await countTry('report', source, LIMIT, now);
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
