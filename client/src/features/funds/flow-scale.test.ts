import fc from 'fast-check';
import { dearest, heightOf, middleOf } from './flow-scale';

const month = (inFen: number, outFen: number) => ({ month: '2026-11', inFen, outFen });

test('the scale is in round yuan, its top above the highest box', () => {
  expect(middleOf([month(432_100, 98_000)])).toBe(220_000);
  expect(middleOf([month(0, 0)])).toBe(100);
});

test('no box ever leaves the chart, and none is below its ground', () => {
  const fen = fc.integer({ min: -1_000_000, max: 1_000_000_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fen, fen), { minLength: 1, maxLength: 6 }), (months) => {
      const middle = middleOf(months.map(([inFen, outFen]) => month(inFen, outFen)));
      for (const height of months.flat().map((amount) => heightOf(amount, middle))) {
        expect(height).toBeGreaterThanOrEqual(0);
        expect(height).toBeLessThanOrEqual(100);
      }
    }),
  );
});

test('the dearest month is named only where something was spent', () => {
  expect(dearest([month(100, 0)])).toBeNull();
  expect(dearest([month(0, 5), { ...month(0, 9), month: '2026-10' }])?.month).toBe('2026-10');
});
