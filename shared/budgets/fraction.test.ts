import fc from 'fast-check';
import { decimal } from './fraction';

test.each([
  [7n, 2n, 2, '3.50'],
  [2n, 3n, 2, '0.67'],
  [1n, 8n, 2, '0.13'],
  [1n, 8n, 0, '0'],
  [1n, 2n, 0, '1'],
  [0n, 5n, 2, '0.00'],
  [10n ** 40n, 3n, 1, `${'3'.repeat(40)}.3`],
])('%d/%d to %d places is read as %s', (over, under, places, read) => {
  expect(decimal({ over, under }, places)).toBe(read);
});

test('what is read is never further from the truth than half of the last place', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n }), fc.bigInt({ min: 1n }), fc.nat(6), (over, under, places) => {
      const read = BigInt(decimal({ over, under }, places).replace('.', ''));
      const twiceOff = 2n * (read * under - over * 10n ** BigInt(places));
      expect(twiceOff > -under && twiceOff <= under).toBe(true);
    }),
  );
});
