import { warm } from './warm';

test('what is kept is not read again until it is too old', async () => {
  const kept = warm<number>(10);
  let reads = 0;
  const read = (now: number) => kept.read('a', now, 100, async () => ++reads);
  expect([await read(0), await read(99), await read(100), await read(150)]).toEqual([1, 1, 2, 2]);
  expect(await read(20)).toBe(3); // a clock set back never lengthens a life
});

test('many who ask at once wait for one reading', async () => {
  const kept = warm<number>(10);
  let reads = 0;
  await Promise.all(Array.from({ length: 50 }, () => kept.read('a', 0, 100, async () => ++reads)));
  expect(reads).toBe(1);
});

test('a failed reading is not kept', async () => {
  const kept = warm<number>(10);
  await expect(kept.read('a', 0, 100, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await kept.read('a', 0, 100, async () => 7)).toBe(7);
});

test('it never holds more than it may', async () => {
  const kept = warm<number>(2);
  for (const key of ['a', 'b', 'c']) await kept.read(key, 0, 100, async () => 1);
  expect(kept.peek('a')).toBeUndefined();
  expect(kept.peek('c')).toBeDefined();
});
