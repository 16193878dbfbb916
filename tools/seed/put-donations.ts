import { raiseAlarm, settleAlarm } from '../../functions/donations/alarms-store';
import { askRefundHandler } from '../../functions/donations/ask-refund';
import { beginDonation } from '../../functions/donations/begin';
import { notePaying } from '../../functions/donations/paying-store';
import { postPaid } from '../../functions/donations/post-paid';
import { takePayment } from '../../functions/donations/settle';
import { readProjectCards } from '../../functions/projects/reads';
import { alarmIdOf } from '../../shared/donations/alarm';
import type { Fund } from '../../shared/funds/fund';
import { AppError } from '../../shared/http/errors';
import { addDays, localDay } from '../../shared/http/local-time';
import { takesGifts } from '../../shared/projects/life';
import { callerOf } from './caller-of';
import type { Cast } from './cast';
import { plus } from './clock';
import type { DemoEvent } from './demo-event';
import { type DemoGift, gejinDonations } from './gejin-donations';

type Place = Pick<Cast, 'community'> & { fund: Fund & { merchantRef: string } };

/**
 * The gifts of 邻里微基金, each begun, paid and posted at its time as the real ones are. They are all of days before
 * today: their bills count as compared, since the simulated WeChat Pay has never heard of them.
 */
export function donationEvents(cast: Cast, { merchantRef, ...fund }: Fund): DemoEvent[] {
  const { community, now } = cast;
  if (merchantRef === null) return [];
  const place = { community, fund: { ...fund, merchantRef } };
  const paying = { community, fundId: fund.fundId, merchantRef, watermark: now, billedTo: addDays(localDay(now), -1) };
  const gifts = gejinDonations(now);
  const [first] = gifts;
  return [
    ...(first ? [{ at: plus(first.at, -60_000), run: () => notePaying(paying) }] : []),
    ...gifts.map((gift) => ({ at: gift.at, run: () => give(cast, place, gift) })),
  ];
}

async function give(cast: Cast, { community, fund }: Place, gift: DemoGift): Promise<void> {
  const { at, key, by, fen, named, hideAmount, message, project } = gift;
  const { personId, name } = cast.of(by);
  const projectNo = project === null ? null : await projectCalled({ community, fund }, project);
  const draft = { key, amountFen: fen, projectNo, name: named ? name : null, hideAmount, message };
  const begun = await beginDonation({ community, fund, person: personId, draft, moderation: 'pass', now: at });
  const payment = { amountFen: fen, merchantRef: fund.merchantRef, transactionId: `4200${begun.orderNo}`, paidAt: at };
  const paid = await takePayment(community, begun, payment, at);
  if ('refused' in paid) throw new Error(`a demo gift was refused: ${paid.refused}`);
  await postPaid(community, fund.fundId, [paid], at);
  if (key.endsWith('08')) await askBack(cast, paid);
  if (key.endsWith('07')) await raiseAndSettle(cast, paid);
}

/** A project of this title that takes gifts; the demo may be loaded without its projects. */
async function projectCalled({ community, fund }: Place, title: string): Promise<string | null> {
  const { projects } = await readProjectCards(community, fund.fundId, 'published', 20);
  return projects.find((card) => card.title === title && takesGifts(card))?.projectNo ?? null;
}

interface Paid {
  fundId: string;
  orderNo: string;
  amountFen: number;
  paidAt: string | null;
}

/** Somebody gave to the wrong fund; the keeper has asked for it to go back, and a second person is to look. */
async function askBack(cast: Cast, { fundId, orderNo, amountFen, paidAt }: Paid): Promise<void> {
  const caller = callerOf(cast, cast.of('keeper'), plus(paidAt ?? cast.now, 3_600_000));
  const input = {
    params: { fundId, orderNo },
    query: {},
    body: { refundFen: amountFen, reason: '本想捐给楼道小修基金' },
  };
  await askRefundHandler(input, caller);
}

/** A notice that once got lost, found by the bill and looked into. */
async function raiseAndSettle(cast: Cast, { fundId, orderNo, amountFen, paidAt }: Paid): Promise<void> {
  const day = localDay(paidAt ?? cast.now);
  const found = { kind: 'missing_here', what: 'payment', orderNo, refundNo: null } as const;
  const difference = { ...found, hereFen: amountFen, thereFen: amountFen };
  const foundAt = plus(paidAt ?? cast.now, 86_400_000);
  const more = { day, fundId, merchantRef: 'DEMO', foundAt, mended: true, settled: null };
  const alarmId = alarmIdOf(day, difference);
  await raiseAlarm(cast.community, { ...difference, ...more, alarmId });
  const settled = { by: cast.of('keeper').personId, note: '那天通知没到，第二天对账补上了，金额无误', at: foundAt };
  await settleAlarm(cast.community, alarmId, settled).catch((error) => {
    if (!(error instanceof AppError && error.code === 'ALREADY_DECIDED')) throw error;
  });
}
