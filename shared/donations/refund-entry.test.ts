import fc from 'fast-check';
import type { Line } from '../funds/entry';
import { applied, incomeLines, isBalanced, reserveLines } from '../funds/lines';
import type { Refund } from './donation';
import { agreedEntry, doneEntry, failedEntry } from './refund-entry';

const NOTHING = { cashFen: 0, inKindFen: 0, payableFen: 0, restricted: {} };
const ID = '0123456789abcdefghjkmnpqrs';
const play = (...entries: { lines: Line[] }[]) => entries.reduce((sums, { lines }) => applied(sums, lines), NOTHING);

const gifts = fc.record({
  orderNo: fc.constant(ID),
  amountFen: fc.integer({ min: 1, max: 1_000_000 }),
  projectNo: fc.constantFrom(null, '12'),
  back: fc.integer({ min: 1, max: 1_000_000 }),
});

test('a gift given back leaves the books as if that part had never come, whatever it was for', () => {
  fc.assert(
    fc.property(gifts, ({ back, ...gift }) => {
      const fen = Math.min(back, gift.amountFen);
      const refund = { refundNo: `${ID}-1`, fen } as Refund;
      const came = { lines: incomeLines('gift', gift.amountFen, gift.projectNo) };
      const agreed = agreedEntry(gift, refund, ID, [], gift.projectNo);
      const done = doneEntry(gift, refund, ID);
      const failed = failedEntry(gift, refund, ID, agreed);
      expect([agreed, done, failed].every(({ lines }) => isBalanced(lines))).toBe(true);
      // Owed as soon as it is agreed to, paid when WeChat says so; given up, it is the fund's as before.
      expect(play(came, agreed)).toMatchObject({ cashFen: gift.amountFen, payableFen: fen });
      const rest = gift.amountFen - fen;
      const kept = rest === 0 ? NOTHING : play({ lines: incomeLines('gift', rest, gift.projectNo) });
      expect(play(came, agreed, done)).toEqual(kept);
      expect(play(came, agreed, failed)).toEqual(play(came));
    }),
  );
});

test('of a project that has ended it comes out of the fund, and there it stays when the refund fails', () => {
  fc.assert(
    fc.property(gifts, ({ back, ...rest }) => {
      const gift = { ...rest, projectNo: '12' };
      const refund = { refundNo: `${ID}-1`, fen: Math.min(back, gift.amountFen) } as Refund;
      const came = { lines: incomeLines('gift', gift.amountFen, '12') };
      const released = { lines: reserveLines('12', -gift.amountFen) };
      const agreed = agreedEntry(gift, refund, ID, [], null);
      const owed = { cashFen: gift.amountFen, payableFen: refund.fen, restricted: {} };
      expect(play(came, released, agreed)).toMatchObject(owed);
      expect(play(came, released, agreed, failedEntry(gift, refund, ID, agreed))).toEqual(play(came, released));
    }),
  );
});
