import * as z from 'zod';
import { OrderNo } from '../../shared/donations/order-no';
import type { DayOrder } from '../../shared/donations/rules';
import { FundId } from '../../shared/funds/ids';
import { LocalDay } from '../../shared/http/local-time';
import { Fen } from '../../shared/http/money';
import type { CommunityId } from '../platform/identity';
import { putOver } from '../platform/revised';
import { get, type Key, list, write } from '../platform/table';

// What a person began to give to a fund on a day: the way from a donor to their gifts, and what a day's limit counts.
// One item for both, so a gift costs no unit more for being limited.
//
// Access patterns
//   A person's orders of a day for one fund, strong | get | COMMUNITY#<c>#DONOR#<p> | GIFTS#<day>#<f> | 1 RCU
//   Begin an order (revision stated) | put | COMMUNITY#<c>#DONOR#<p> | GIFTS#<day>#<f> | 1 WCU
//   A person's days of giving, the newest first | query | COMMUNITY#<c>#DONOR#<p> | GIFTS#* | 0.5 RCU per 15 days
//   Forget one of them | delete | COMMUNITY#<c>#DONOR#<p> | GIFTS#<day>#<f> | 1 WCU

const Order = z.object({ key: z.string(), orderNo: OrderNo, fen: Fen, closed: z.boolean() });
const Day = z.object({ day: LocalDay, fundId: FundId, orders: z.array(Order), revision: z.int() });
export type GivingDay = z.infer<typeof Day>;

const PREFIX = 'GIFTS#';
/** Days a page: three or four gifts each at most, in real life one. */
const DAYS_A_PAGE = 20;

const partition = (community: CommunityId, person: string): string => `COMMUNITY#${community}#DONOR#${person}`;
const keyOf = (community: CommunityId, person: string, { day, fundId }: Pick<GivingDay, 'day' | 'fundId'>): Key => ({
  pk: partition(community, person),
  sk: `${PREFIX}${day}#${fundId}`,
});

/** Thrown when another order of the same person came first. */
export const DAY_CHANGED = new Error('the day has changed');

export async function readDay(
  community: CommunityId,
  person: string,
  fundId: string,
  day: LocalDay,
): Promise<GivingDay> {
  const item = await get(keyOf(community, person, { day, fundId }), { consistent: true });
  return item ? Day.parse(item) : { day, fundId, orders: [], revision: 0 };
}

export async function putDay(
  community: CommunityId,
  person: string,
  before: GivingDay,
  orders: DayOrder[],
): Promise<void> {
  const Item = { ...keyOf(community, person, before), ...before, orders, revision: before.revision + 1 };
  await write({ write: putOver(Item, before.revision), onRefused: () => DAY_CHANGED });
}

export async function readDays(community: CommunityId, person: string, cursor?: string) {
  const query = { pk: partition(community, person), prefix: PREFIX, newestFirst: true, limit: DAYS_A_PAGE };
  const page = await list(query, cursor);
  return { days: page.items.map((item) => Day.parse(item)), cursor: page.cursor };
}

export async function forgetDay(community: CommunityId, person: string, day: GivingDay): Promise<void> {
  await write({
    write: { Delete: { Key: keyOf(community, person, day) } },
    onRefused: () => new Error('erasing has no condition'),
  });
}
