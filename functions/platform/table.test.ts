import { AppError } from '../../shared/http/errors';
import { type Capacity, metered } from './meter';
import { get, list, transact, write } from './table';

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
