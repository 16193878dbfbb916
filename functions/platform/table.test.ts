import { AppError } from '../../shared/http/errors';
import { type Capacity, metered } from './meter';
import { countItems, get, list, listAll, transact, write } from './table';

const pk = `TEST#${Date.now()}`;
const put = (sk: string, more = {}) =>
  write({
    write: { Put: { Item: { pk, sk, ...more }, ConditionExpression: 'attribute_not_exists(pk)' } },
    onRefused: (found) => new AppError('ALREADY_VOTED', found),
  });

test('a conditional put costs one unit, and a refused one brings the old item', async () => {
  const capacity: Capacity = { read: 0, write: 0 };
  await metered(capacity, () => put('a', { mark: 1 }));
  expect(capacity.write).toBe(1);
  await expect(put('a')).rejects.toMatchObject({ code: 'ALREADY_VOTED', details: { mark: 1 } });
});

test('a transaction either happens whole or tells which step was refused', async () => {
  const step = (sk: string, condition: string) => ({
    write: { Put: { Item: { pk, sk }, ConditionExpression: condition } },
    onRefused: (found: unknown) => new AppError('ALREADY_MEMBER', found),
  });
  await put('taken', { mark: 2 });
  const refused = transact([step('fresh', 'attribute_not_exists(pk)'), step('taken', 'attribute_not_exists(pk)')]);
  await expect(refused).rejects.toMatchObject({ code: 'ALREADY_MEMBER', details: { mark: 2 } });
  expect(await get({ pk, sk: 'fresh' })).toBeUndefined();
});

test('a list goes on page by page, and its cursor fits no other list', async () => {
  for (let i = 0; i < 5; i++) await put(`page#${i}`);
  const query = { pk, prefix: 'page#', limit: 3 };
  const first = await list(query);
  expect(first.items).toHaveLength(3);
  const second = await list(query, first.cursor as string);
  expect(second.items.map((item) => item.sk)).toEqual(['page#3', 'page#4']);
  await expect(list({ ...query, limit: 4 }, first.cursor as string)).rejects.toMatchObject({ code: 'BAD_CURSOR' });
  await expect(list(query, 'bm9uc2Vuc2U')).rejects.toMatchObject({ code: 'BAD_CURSOR' });
});

test('a whole list comes in full, however many pages it takes, and never more than its bound', async () => {
  const big = 'x'.repeat(300_000);
  for (let i = 0; i < 5; i++) await put(`all#${i}`, { big });
  expect(await listAll({ pk, prefix: 'all#' }, 5)).toHaveLength(5);
  expect(await countItems({ pk, prefix: 'all#' })).toBe(5);
  await expect(listAll({ pk, prefix: 'all#' }, 4)).rejects.toThrow('more than 4 items under TEST');
});

test('a list can end at a moment, and run backwards', async () => {
  for (const sk of ['due#1', 'due#2', 'due#3']) await put(sk);
  const { items } = await list({ pk, until: 'due#2', newestFirst: true, limit: 2 });
  expect(items.map((item) => item.sk)).toEqual(['due#2', 'due#1']);
});

test('a change answers with what now stands, and a removal asks first', async () => {
  await put('counter', { n: 1 });
  const add = (from: number) =>
    write({
      write: {
        Update: {
          Key: { pk, sk: 'counter' },
          UpdateExpression: 'SET n = n + :one',
          ConditionExpression: 'n = :from',
          ExpressionAttributeValues: { ':one': 1, ':from': from },
        },
      },
      onRefused: (found) => new AppError('ALREADY_DECIDED', found),
    });
  expect(await add(1)).toMatchObject({ n: 2 });
  await expect(add(1)).rejects.toMatchObject({ code: 'ALREADY_DECIDED', details: { n: 2 } });
  const remove = () =>
    write({
      write: { Delete: { Key: { pk, sk: 'counter' }, ConditionExpression: 'attribute_exists(pk)' } },
      onRefused: () => new AppError('NOT_FOUND'),
    });
  await remove();
  await expect(remove()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('fifty at once on one thing: every one is counted', async () => {
  await put('crowd', { n: 0 });
  const add = (i: number) =>
    transact([
      {
        write: {
          Update: {
            Key: { pk, sk: 'crowd' },
            UpdateExpression: 'ADD n :one',
            ExpressionAttributeValues: { ':one': 1 },
          },
        },
        onRefused: () => new Error('refused'),
      },
      { write: { Put: { Item: { pk, sk: `crowd#${i}` } } }, onRefused: () => new Error('refused') },
    ]);
  const done = await Promise.allSettled(Array.from({ length: 50 }, (_, i) => add(i)));
  const through = done.filter((one) => one.status === 'fulfilled').length;
  expect(await get({ pk, sk: 'crowd' }, { consistent: true })).toMatchObject({ n: through });
  expect(await countItems({ pk, prefix: 'crowd#' })).toBe(through);
  for (const one of done) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'BUSY' });
});
