import type { Donation } from '../../shared/donations/donation';
import { draftOf } from '../../tests/donation-scene';
import { newFundScene } from '../../tests/fund-scene';
import { giftKey } from '../funds/reads';
import { newId } from '../platform/ids';
import { write } from '../platform/table';
import { readMadeBetween } from './store';

const NOW = '2026-11-22T02:00:00.000Z';

test('a day of more gifts than one page of the table holds is looked through to its end', async () => {
  const { community, fundId } = await newFundScene(NOW);
  const { key: _, ...wishes } = draftOf();
  const state = {
    moderation: 'pass',
    state: 'NOTPAY',
    paidAt: null,
    transactionId: null,
    seq: null,
    hash: null,
  } as const;
  const order: Omit<Donation, 'orderNo'> = {
    ...wishes,
    ...state,
    fundId,
    personId: null,
    merchantRef: 'DEMO',
    createdAt: NOW,
    refunds: [],
  };
  // Six orders of 300 KB are as long as three thousand; over the end of a month, which is another partition.
  const made = ['2026-11-30T15:59:50', '2026-11-30T16:00:10'].flatMap((at) =>
    Array.from({ length: 6 }, (_, i) => newId(`${at}.${100 + i}Z`)),
  );
  for (const orderNo of made) {
    const Item = { ...giftKey(community, fundId, orderNo), ...order, orderNo, padding: 'x'.repeat(300_000) };
    await write({ write: { Put: { Item } }, onRefused: () => new Error('the order could not be put') });
  }
  const span = { after: '2026-11-30T12:00:00.000Z', until: '2026-12-01T12:00:00.000Z' };
  const read = async (limit: number) =>
    (await readMadeBetween(community, fundId, span, limit)).map(({ orderNo }) => orderNo);
  expect(await read(20_000)).toEqual(made);
  expect(await read(5)).toEqual(made.slice(0, 5));
  expect(await read(8)).toEqual(made.slice(0, 8));
});
