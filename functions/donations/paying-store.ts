import * as z from 'zod';
import { FundId } from '../../shared/funds/ids';
import { LocalDay } from '../../shared/http/local-time';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { type Key, listAll, write } from '../platform/table';

// Which funds take money by WeChat, for the schedule, which stands in no community: how far each one's orders have been
// looked after, and up to which day its merchant account's bills are compared.
//
// Access patterns
//   Every fund that takes money by WeChat, strong | query | PAYING_FUNDS | * | 1 RCU per 20 funds
//   A fund takes its first order from a merchant account | put | PAYING_FUNDS | <ref>#<c>#<f> | 1 WCU
//   Its orders are looked after up to a moment; a bill is compared | update | PAYING_FUNDS | <ref>#<c>#<f> | 1 WCU

/** A few streets, with a fund or two per community. */
const MAX_PAYING = 2000;

const Stored = z.object({
  merchantRef: z.string(),
  communityId: z.string(),
  fundId: FundId,
  /** everything that happened until then has been looked at */
  watermark: z.iso.datetime(),
  /** the last day whose bill was compared */
  billedTo: LocalDay,
});
export type PayingFund = Omit<z.infer<typeof Stored>, 'communityId'> & { community: CommunityId };

const keyOf = ({ merchantRef, community, fundId }: Pick<PayingFund, 'merchantRef' | 'community' | 'fundId'>): Key => ({
  pk: 'PAYING_FUNDS',
  sk: `${merchantRef}#${community}#${fundId}`,
});
const THERE = new Error('this fund is known');
const ignore = (expected: Error) => (error: unknown) => {
  if (error !== expected) throw error;
};

export async function readPayingFunds(): Promise<PayingFund[]> {
  const items = await listAll({ pk: 'PAYING_FUNDS', consistent: true }, MAX_PAYING);
  return items.map((item) => {
    const { communityId, ...rest } = Stored.parse(item);
    return { ...rest, community: storedCommunity(communityId) };
  });
}

/** Notes it where it is not known yet: nobody looks after an order of a fund that is not in this list. */
export async function notePaying({ community, ...fund }: PayingFund): Promise<void> {
  const Item = { ...keyOf({ community, ...fund }), ...fund, communityId: community };
  const Put = { Item, ConditionExpression: 'attribute_not_exists(pk)' };
  await write({ write: { Put }, onRefused: () => THERE }).catch(ignore(THERE));
}

/** Only forward: a run that was overtaken leaves what the later one noted. */
async function advance(fund: PayingFund, field: 'watermark' | 'billedTo', to: string): Promise<void> {
  const Update = {
    Key: keyOf(fund),
    UpdateExpression: 'SET #field = :to',
    ConditionExpression: '#field < :to',
    ExpressionAttributeNames: { '#field': field },
    ExpressionAttributeValues: { ':to': to },
  };
  await write({ write: { Update }, onRefused: () => THERE }).catch(ignore(THERE));
}
export const lookedAfterTo = (fund: PayingFund, at: string) => advance(fund, 'watermark', at);
export const billedTo = (fund: PayingFund, day: LocalDay) => advance(fund, 'billedTo', day);
