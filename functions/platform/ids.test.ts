import { newId, newPersonId, randomCode, randomSecret, sha256 } from './ids';
import { countTry } from './rate-limit';

test('ids made later sort later, and no two are the same', () => {
  const times = ['2026-11-22T00:00:00.000Z', '2026-11-22T00:00:00.001Z', '2027-01-01T00:00:00.000Z'];
  const ids = times.map(newId);
  expect([...ids].sort()).toEqual(ids);
  for (const id of [...ids, newPersonId()]) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
  expect(new Set(Array.from({ length: 10_000 }, () => newId(times[0] as string))).size).toBe(10_000);
});

test('secrets are long, codes use every letter of their alphabet, hashes are what everybody computes', () => {
  expect(randomSecret()).toHaveLength(43);
  const letters = new Set(Array.from({ length: 200 }, () => randomCode('ABC', 3)).join(''));
  expect([...letters].sort()).toEqual(['A', 'B', 'C']);
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('of a hundred tries at once only the allowed ones count, and the next window is a new one', async () => {
  const who = newPersonId();
  const limit = { max: 7, seconds: 60 };
  const tries = Array.from({ length: 100 }, () => countTry('test', who, limit, '2026-11-22T00:00:00.000Z'));
  const settled = await Promise.allSettled(tries);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
  await expect(countTry('test', who, limit, '2026-11-22T00:00:59.999Z')).rejects.toMatchObject({
    code: 'TOO_MANY_TRIES',
  });
  await expect(countTry('test', who, limit, '2026-11-22T00:01:00.000Z')).resolves.toBeUndefined();
  await expect(countTry('test', newPersonId(), limit, '2026-11-22T00:00:00.000Z')).resolves.toBeUndefined();
});
