import type { Period } from '../../shared/funds/disclosure';
import { Disclosure } from '../../shared/funds/view';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { get, listAll, type Step } from '../platform/table';
import { fundPartition } from './store';

// What a fund has disclosed: figures frozen as they were published.
//
// Access patterns
//   A disclosure | get | COMMUNITY#<c>#FUND#<f> | REPORT#<period> | 0.5 RCU
//   All of a fund | query | COMMUNITY#<c>#FUND#<f> | REPORT#* | 0.5 RCU per 4
//   Publish one, once, with the fund and a notice | transact | COMMUNITY#<c>#FUND#<f>, COMMUNITY#<c>#NOTICES | REPORT#<period>, FUND, <noticeId> | 14 WCU

/** Four a year, and one at the end. */
const MOST = 500;

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

/** Newest first. */
export async function readDisclosures(community: CommunityId, fundId: string): Promise<Disclosure[]> {
  const items = await listAll({ pk: fundPartition(community, fundId), prefix: 'REPORT#' }, MOST);
  return items.map((item) => Disclosure.parse(item)).sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
}

export const disclosureStep = (community: CommunityId, fundId: string, disclosure: Disclosure): Step => ({
  write: {
    Put: {
      Item: { ...reportKey(community, fundId, disclosure.period), ...disclosure },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onRefused: () => new AppError('ALREADY_DISCLOSED'),
});
