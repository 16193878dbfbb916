import { PAPERS, type Paper } from '../../shared/funds/fund';
import type { Period } from '../../shared/funds/period';
import { Disclosure } from '../../shared/funds/view';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { get, list, type Step } from '../platform/table';
import { fundPartition } from './store';

// What a fund has disclosed: figures frozen as they were published.
//
// Access patterns
//   A disclosure | get | COMMUNITY#<c>#FUND#<f> | REPORT#<period> | 0.5 RCU
//   Those of a fund, the newest first, twelve at a time | query | COMMUNITY#<c>#FUND#<f> | REPORT#* | 0.5 RCU per 4
//   Publish one, once, with the fund and a notice | transact | COMMUNITY#<c>#FUND#<f>, COMMUNITY#<c>#NOTICES | REPORT#<period>, FUND, <noticeId> | 14 WCU

/** Three years of quarters. */
const PAGE = 12;

const reportKey = (community: CommunityId, fundId: string, period: Period) => ({
  pk: fundPartition(community, fundId),
  sk: `REPORT#${period}`,
});

export async function readDisclosure(
  community: CommunityId,
  fundId: string,
  period: Period,
): Promise<Disclosure | undefined> {
  const item = await get(reportKey(community, fundId, period));
  return item && Disclosure.parse(item);
}

/** The newest first: the last report of the fund, those of its campaigns, then the quarters. */
export async function listReports(community: CommunityId, fundId: string, cursor?: string) {
  const query = { pk: fundPartition(community, fundId), prefix: 'REPORT#', newestFirst: true, limit: PAGE };
  const page = await list(query, cursor);
  return { disclosures: page.items.map((item) => Disclosure.parse(item)), cursor: page.cursor };
}

/** What the fund's page says of the newest, as far as they stand in the table. */
export async function newestPapers(community: CommunityId, fundId: string): Promise<Paper[]> {
  const query = { pk: fundPartition(community, fundId), prefix: 'REPORT#', newestFirst: true, limit: PAPERS };
  return (await list(query)).items.map((item) => paperOf(Disclosure.parse(item)));
}

export const paperOf = ({ period, figures: { inFen, outFen }, publishedAt }: Disclosure): Paper => ({
  period,
  inFen,
  outFen,
  publishedAt,
});

export const disclosureStep = (community: CommunityId, fundId: string, disclosure: Disclosure): Step => ({
  write: {
    Put: {
      Item: { ...reportKey(community, fundId, disclosure.period), ...disclosure },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onRefused: () => new AppError('ALREADY_DISCLOSED'),
});
