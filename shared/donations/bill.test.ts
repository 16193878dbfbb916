import fc from 'fast-check';
import { type BillLine, compareBill } from './bill';
import type { Donation, Refund } from './donation';

const DAY = '2026-11-22';
type Ours = Pick<Donation, 'orderNo' | 'amountFen' | 'state' | 'paidAt' | 'refunds'>;
const order = (orderNo: string, amountFen: number, more: Partial<Ours> = {}): Ours => ({
  orderNo,
  amountFen,
  state: 'SUCCESS',
  paidAt: '2026-11-22T02:00:00.000Z',
  refunds: [],
  ...more,
});
const line = (orderNo: string, paidFen: number): BillLine => ({ orderNo, paidFen, refundFen: 0 });
const unpaid = { state: 'NOTPAY', paidAt: null } as const;

test('books that agree raise nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9999 })), (amounts) => {
      const ours = amounts.map((fen) => order(`o${fen}`, fen));
      expect(compareBill(DAY, amounts.map((fen) => line(`o${fen}`, fen)).reverse(), ours)).toEqual([]);
    }),
  );
});

test('three kinds of difference, each told with both amounts', () => {
  const ours = [order('a', 100), order('b', 200), order('c', 300), order('d', 400, unpaid)];
  const kinds = compareBill(DAY, [line('a', 100), line('b', 201), line('d', 400), line('e', 500)], ours);
  expect(kinds.map(({ kind, orderNo, hereFen, thereFen }) => [kind, orderNo, hereFen, thereFen])).toEqual([
    ['amounts_differ', 'b', 200, 201],
    ['missing_here', 'd', 400, 400],
    ['missing_here', 'e', null, 500],
    ['missing_there', 'c', 300, null],
  ]);
});

test('what was paid on another day is missed in no bill of this one', () => {
  const yesterday = order('a', 100, { paidAt: '2026-11-21T15:59:59.000Z' });
  const today = order('b', 100, { paidAt: '2026-11-21T16:00:00.000Z' });
  expect(compareBill(DAY, [], [yesterday, today]).map(({ orderNo }) => orderNo)).toEqual(['b']);
});

test('a refund nobody here agreed to is missed here; one of another amount is told', () => {
  const refund = (state: Refund['state'], fen: number) => ({ refundNo: 'a-1', state, fen }) as Refund;
  const back = (refundFen: number): BillLine => ({ orderNo: 'a', paidFen: 0, refundNo: 'a-1', refundFen });
  const kindOf = (refunds: Refund[]) =>
    compareBill(DAY, [line('a', 100), back(60)], [order('a', 100, { refunds })]).map(({ kind, what }) => [kind, what]);
  expect(kindOf([refund('done', 60)])).toEqual([]);
  expect(kindOf([refund('agreed', 60)])).toEqual([]);
  expect(kindOf([refund('asked', 60)])).toEqual([['missing_here', 'refund']]);
  expect(kindOf([])).toEqual([['missing_here', 'refund']]);
  expect(kindOf([refund('done', 61)])).toEqual([['amounts_differ', 'refund']]);
});
