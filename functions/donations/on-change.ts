import type { DynamoDBRecord } from 'aws-lambda';
import { OrderNo } from '../../shared/donations/order-no';
import { FundId } from '../../shared/funds/ids';
import { CommunityCode } from '../../shared/places/ids';
import type { FollowStream } from '../platform/follow';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { trace } from '../platform/trace';
import { grouped } from './grouped';
import { postPaidNos } from './post-paid';

interface Changed {
  community: CommunityId;
  fundId: string;
  orderNo: string;
  record: string;
}

/** Paid orders come into the ledger from here: those of a batch that belong to one fund in one posting. */
export const handler: FollowStream = async (event) => {
  const changed = event.Records.map(orderIn).filter((one) => one !== null);
  const byFund = grouped(changed, ({ community, fundId }) => `${community}#${fundId}`);
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const orders of byFund.values()) {
    const { community, fundId } = orders[0] as Changed;
    const orderNos = orders.map(({ orderNo }) => orderNo);
    try {
      await postPaidNos(community, fundId, orderNos, new Date().toISOString());
    } catch (error) {
      console.error(JSON.stringify({ level: 'error', job: 'postGifts', ...trace(error) }));
      batchItemFailures.push(...orders.map(({ record }) => ({ itemIdentifier: record })));
    }
  }
  return { batchItemFailures };
};

const PARTITION = /^COMMUNITY#([^#]+)#FUND#([^#]+)#GIFTS#/;

/** Making an order is no news; what changes it may be its payment. */
function orderIn({ eventName, dynamodb }: DynamoDBRecord): Changed | null {
  const [, community, fundId] = PARTITION.exec(dynamodb?.Keys?.pk?.S ?? '') ?? [];
  const orderNo = OrderNo.safeParse((dynamodb?.Keys?.sk?.S ?? '').replace('GIFT#', ''));
  if (eventName !== 'MODIFY' || !CommunityCode.safeParse(community).success) return null;
  if (!FundId.safeParse(fundId).success || !orderNo.success) return null;
  return {
    community: storedCommunity(community),
    fundId: String(fundId),
    orderNo: orderNo.data,
    record: dynamodb?.SequenceNumber ?? '',
  };
}
