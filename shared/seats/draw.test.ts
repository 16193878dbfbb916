import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalList, drawHash, drawKey, drawOrder, numbered, sessionKey } from './draw';

test('the draw gives what RFC 3797 gives in its own example', () => {
  const key = drawKey([[9319], [2, 5, 12, 8, 10], [9, 18, 26, 34, 41, 45]]);
  expect(key).toBe('9319./2.5.8.10.12./9.18.26.34.41.45./');
  expect(drawOrder(key, 25).slice(0, 10)).toEqual([17, 7, 2, 16, 25, 23, 8, 24, 19, 13]);
});

/** A second implementation, with whole big numbers and another MD5. */
function drawnAgain(key: string, pool: number): number[] {
  const left = Array.from({ length: pool }, (_, i) => i + 1);
  return Array.from({ length: pool }, (_, i) => {
    const ends = Buffer.from([i >> 8, i & 255]);
    const digest = createHash('md5').update(ends).update(key, 'ascii').update(ends).digest('hex');
    const at = Number(BigInt(`0x${digest}`) % BigInt(left.length));
    return left.splice(at, 1)[0] as number;
  });
}

test('whoever recomputes a draw gets the same order, with all of us in it once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(99_999), { minLength: 1, maxLength: 7 }),
      fc.nat(20),
      fc.nat(300),
      (numbers, ordinal, pool) => {
        const key = sessionKey(numbers, ordinal);
        const order = drawOrder(key, pool);
        expect(order).toEqual(drawnAgain(key, pool));
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: pool }, (_, i) => i + 1));
        expect(sessionKey([...numbers].reverse(), ordinal)).toBe(key);
      },
    ),
    { numRuns: 60 },
  );
});

test('over many numbers everybody’s chance is the same, whatever their place in the list', () => {
  const [pool, seats, draws] = [20, 5, 4000];
  const won = new Array<number>(pool).fill(0);
  for (let number = 0; number < draws; number++)
    for (const winner of drawOrder(sessionKey([number], 1), pool).slice(0, seats))
      won[winner - 1] = (won[winner - 1] ?? 0) + 1;
  const expected = (draws * seats) / pool;
  // Winners of one draw exclude each other, which makes the sum smaller than chi-square by (pool - seats) / (pool - 1).
  const square = won.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0) * ((pool - 1) / (pool - seats));
  expect(square).toBeLessThan(43.8); // 19 degrees of freedom, one chance in a thousand; the numbers above are fixed
});

test('the fingerprint is that of the list as it is printed, and any change of the list shows', () => {
  const lines = numbered([
    { code: 'ZZ', party: 1 },
    { code: 'AB', party: 2 },
  ]);
  expect(canonicalList(lines)).toBe('1 AB 2\n2 ZZ 1\n');
  expect(drawHash(lines)).toBe(createHash('sha256').update('1 AB 2\n2 ZZ 1\n').digest('hex'));
  expect(drawHash(lines.slice(1))).not.toBe(drawHash(lines));
});

test('my place in the list does not depend on when I registered', () => {
  const entry = fc.record({ code: fc.stringMatching(/^[2-9A-Z]{8}$/), party: fc.integer({ min: 1, max: 8 }) });
  const entries = fc.uniqueArray(entry, { selector: ({ code }) => code, maxLength: 30 });
  fc.assert(
    fc.property(entries, (some) => {
      expect(numbered([...some].reverse())).toEqual(numbered(some));
    }),
  );
});
