import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { lookAfter } from '../functions/donations/look-after';
import { readPayingFunds } from '../functions/donations/paying-store';
import { readMadeBetween } from '../functions/donations/store';
import { readOrdered } from '../functions/funds/gifts-store';
import { inBatches } from '../functions/platform/batches';
import type { Identity } from '../functions/platform/identity';
import { firstLink, linkOf } from '../shared/funds/chain';
import { giftDraft } from '../shared/funds/gift';
import { setClock } from './clock';
import { type DonationScene, follow, give, newDonationScene, newDonor, newKey } from './donation-scene';
import { headOf } from './fund-scene';
import { noticeEvent, type PayDoor, payDoor } from './pay-door';
import { PAY_MERCHANT, type SimulatedPay, simulatedPay } from './simulated-pay';
import { later } from './vote-scene';

const ORDERS = 1000;
const FORGERIES = ['signature', 'serial', 'bit', 'stale', 'signtest'] as const;
/** Of the functions that take the notices, these die on the way: after so many payments, before or after a write. */
const DEATHS = [15, 60, 120, 200];

let pay: SimulatedPay;
let door: PayDoor;
let scene: DonationScene;
const functions: MortalFunction[] = [];
beforeAll(async () => {
  pay = await simulatedPay();
  door = await payDoor();
  scene = await newDonationScene(new Date().toISOString());
});
afterAll(async () => {
  jest.useRealTimers();
  for (const one of functions) one.child.kill('SIGKILL');
  await pay.stop();
  await door.stop();
});

interface MortalFunction {
  child: ChildProcess;
  ready: Promise<void>;
  /** the answer's status; undefined: it died before it answered */
  deliver(event: APIGatewayProxyEventV2): Promise<number | undefined>;
}

function mortal(diesAfter: number, n: number): MortalFunction {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_NO_WARNINGS: '1',
    DIES_AFTER: String(diesAfter),
    DIES_BEFORE_WRITING: n % 2 === 0 ? 'yes' : 'no',
  };
  const child = fork(path.join(__dirname, 'mortal-door.ts'), {
    execArgv: ['--require', 'tsx/cjs'],
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (status: number | undefined) => void>();
  let last = 0;
  let dead = false;
  const one: MortalFunction = {
    child,
    ready: new Promise((resolve) => child.once('message', () => resolve())),
    deliver: (event) =>
      new Promise((resolve) => {
        if (dead) return resolve(undefined);
        last += 1;
        waiting.set(last, resolve);
        child.send({ id: last, event }, () => undefined);
      }),
  };
  child.on('message', (message: { id: number; status: number }) => {
    waiting.get(message.id)?.(message.status);
    waiting.delete(message.id);
  });
  child.on('exit', () => {
    dead = true;
    for (const resolve of waiting.values()) resolve(undefined);
  });
  functions.push(one);
  return one;
}

/** As a phone does it: told that it is busy, it sends the same gift again. */
async function patiently(at: DonationScene, donor: Identity, amountFen: number): Promise<string> {
  const key = newKey();
  for (;;) {
    const { status, reply } = await give(at, donor, { key, amountFen });
    if (status === 200) return reply.donation.orderNo;
    expect(['BUSY', 'WECHAT_UNAVAILABLE']).toContain(reply.code);
  }
}

/** The same disorder every time: a linear congruential generator. */
function shuffled<T>(list: readonly T[]): T[] {
  let seed = 20261122;
  const keyed = list.map((item) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return { item, key: seed };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

test('a thousand gifts at once, notices up to fifteen times, in any order, forged ones among them, functions dying between: the books hold what was paid, to the fen', async () => {
  const lives = [...DEATHS, Number.POSITIVE_INFINITY].map(mortal);
  await pay.control('delivery', { drop: true });
  await Promise.all(lives.map(({ ready }) => ready));
  const neighbours = await inBatches(Array(250).fill(scene), 16, newDonor);
  const wanted = Array.from({ length: ORDERS }, (_, i) => 100 + ((i * 37) % 900));
  const orderNos = await inBatches([...wanted.entries()], 32, ([i, amountFen]) =>
    patiently(scene, neighbours[i % neighbours.length] as Identity, amountFen),
  );
  expect(new Set(orderNos).size).toBe(ORDERS);

  // One in twenty never pays.
  const paid = orderNos.filter((_, i) => i % 20 !== 19);
  const paidFen = wanted.filter((_, i) => i % 20 !== 19).reduce((sum, fen) => sum + fen, 0);
  const trades = await inBatches(paid, 16, (orderNo) => pay.control('pay', { orderNo }));

  const place = { merchantRef: PAY_MERCHANT, fundId: scene.fundId };
  const eventOf = (inside: object, more: object, n: number) =>
    noticeEvent(place, pay.notice({ event: 'TRANSACTION.SUCCESS', inside, ...more }), n % 2 === 1);
  const notices = trades.flatMap((inside, i) => {
    const event = eventOf(inside, {}, i);
    return Array.from({ length: i % 10 === 0 ? 15 : 1 + (i % 4) }, () => ({
      event,
      orderNo: paid[i] as string,
      forged: false,
    }));
  });
  const forgeries = trades.slice(0, 400).map((inside, i) => {
    // Half of them want to have an unpaid order paid, or a paid one paid with another amount.
    const unpaid = orderNos[(i % 50) * 20 + 19] as string;
    const claim =
      i % 2 === 0 ? { ...inside, out_trade_no: unpaid } : { ...inside, amount: { total: 1, currency: 'CNY' } };
    const forgery = FORGERIES[i % FORGERIES.length];
    return { event: eventOf(claim, { forgery }, i), orderNo: unpaid, forged: true };
  });
  let travelling = shuffled([...notices, ...forgeries]);
  expect(travelling.length).toBeGreaterThan(3500);

  // The stream tells of each payment once or again, in batches of ten; here two readers at once.
  const told = new Set<string>();
  let batch: string[] = [];
  const readers = [Promise.resolve(), Promise.resolve()];
  const flush = (n: number) => {
    const orders = batch;
    batch = [];
    readers[n % 2] = (readers[n % 2] as Promise<void>).then(async () => {
      const { batchItemFailures } = await follow(scene, ...orders);
      // What failed comes again.
      if (batchItemFailures.length > 0) await follow(scene, ...orders);
    });
  };
  const tell = (orderNo: string) => {
    if (told.has(orderNo) && told.size % 3 !== 0) return;
    told.add(orderNo);
    if (batch.push(orderNo) >= 10) flush(told.size);
  };
  for (const life of lives) {
    await life.ready;
    const again: typeof travelling = [];
    await inBatches(travelling, 48, async (notice) => {
      const status = await life.deliver(notice.event);
      // Dead, or too busy to write: WeChat sends it again.
      if (status === undefined || status === 503) return void again.push(notice);
      expect(status).toBe(notice.forged ? 401 : 200);
      if (!notice.forged) tell(notice.orderNo);
    });
    travelling = again;
  }
  expect(travelling).toEqual([]);
  expect(functions.slice(0, -1).every(({ child }) => child.signalCode === 'SIGKILL')).toBe(true);
  flush(0);
  await Promise.all(readers);

  // A function may have died after the last notice of a gift was written and before the stream was told: the schedule.
  const at = later(new Date().toISOString(), 61_000);
  setClock(at);
  for (const fund of (await readPayingFunds()).filter(({ community }) => community === scene.community))
    for (let watermark = fund.watermark; watermark < at; ) {
      await lookAfter({ ...fund, watermark }, at);
      const [now] = (await readPayingFunds()).filter(({ community }) => community === scene.community);
      watermark = now?.watermark ?? at;
    }

  const head = await headOf(scene);
  expect(head).toMatchObject({ seq: paid.length, cashFen: paidFen, payableFen: 0, restricted: {} });
  const span = { after: later(at, -3_600_000), until: at };
  const orders = await readMadeBetween(scene.community, scene.fundId, span, ORDERS + 1);
  const booked = orders.filter(({ seq }) => seq !== null);
  expect(booked.map(({ orderNo }) => orderNo).sort()).toEqual([...paid].sort());
  expect(orders.filter(({ seq }) => seq === null).map(({ state }) => state)).toEqual(Array(ORDERS / 20).fill('NOTPAY'));

  // And the chain of the books, recomputed from the orders, ends where the head says.
  const rows = await inBatches(paid, 32, (orderNo) => readOrdered(scene.community, scene.fundId, orderNo));
  const posted = rows.filter((row) => row !== undefined).sort((a, b) => Number(a.seq) - Number(b.seq));
  let link = firstLink(scene.fundId);
  for (const row of posted) link = linkOf(link, { ...giftDraft(row), seq: Number(row.seq), at: String(row.postedAt) });
  expect(link).toBe(head.hash);
}, 600_000);
