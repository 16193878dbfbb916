import fc from 'fast-check';
import { Fen, MAX_FEN, parseYuan, plainYuan, signedYuan, yuan } from './money';

test('an amount is read as on a bill', () => {
  expect(yuan(134000)).toBe('1,340.00');
  expect(yuan(3248650)).toBe('32,486.50');
  expect(yuan(7)).toBe('0.07');
  expect(yuan(0)).toBe('0.00');
  expect(signedYuan(12000)).toBe('+120.00');
  expect(signedYuan(-134000)).toBe('−1,340.00');
  expect(signedYuan(0)).toBe('0.00');
  expect(plainYuan(-134000)).toBe('-1340.00');
});

test('what I type in yuan is what is meant in fen', () => {
  expect(parseYuan('12.34')).toBe(1234);
  expect(parseYuan('12.3')).toBe(1230);
  expect(parseYuan(' 1,340.00 ')).toBe(134000);
  expect(parseYuan('0.07')).toBe(7);
  expect(parseYuan('1.15')).toBe(115);
});

test.each(['', '-1', '1.234', '1e3', '一百', '1,34', '0x10', '1.', '.5', '99999999999', '1 2'])(
  '%j is no amount',
  (typed) => {
    expect(parseYuan(typed)).toBeNull();
  },
);

test('the largest amount is one too, and nothing above it', () => {
  expect(parseYuan(yuan(MAX_FEN))).toBe(MAX_FEN);
  expect(parseYuan(plainYuan(MAX_FEN))).toBe(MAX_FEN);
  expect(parseYuan('10000000000.01')).toBeNull();
});

test('every amount is written and read back to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_FEN }), (fen) => {
      expect(parseYuan(yuan(fen).replaceAll(',', ''))).toBe(fen);
      expect(parseYuan(plainYuan(fen))).toBe(fen);
      expect(Fen.safeParse(fen).success).toBe(true);
    }),
  );
});
