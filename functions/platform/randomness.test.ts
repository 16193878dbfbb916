import { randomness } from './randomness';

test('no two draws are alike, across refills of the pool', () => {
  const drawn = Array.from({ length: 1000 }, () => randomness(16).toString('hex'));
  expect(new Set(drawn).size).toBe(1000);
});

test('a draw is as long as was asked, the whole pool included, and stays as it was when others draw', () => {
  const first = randomness(12);
  const kept = first.toString('hex');
  expect(randomness(4096)).toHaveLength(4096);
  expect(first.toString('hex')).toBe(kept);
  expect(first).toHaveLength(12);
});

test('every bit comes up about half the time', () => {
  const draws = 4000;
  const ones = Array.from({ length: draws }, () => randomness(2)).reduce(
    (counts, two) => counts.map((count, bit) => count + ((two.readUInt16BE() >> bit) & 1)),
    new Array<number>(16).fill(0),
  );
  // Eight standard deviations: chance does not fail this, a zeroed byte does.
  for (const count of ones) expect(Math.abs(count - draws / 2)).toBeLessThan(8 * Math.sqrt(draws / 4));
});
