import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { newCommunity } from '../../tests/world';
import { type Due, type DueQueue, dropDue, forgetDue, noteDue, putOff, readDue } from './due';
import { runDue } from './run-due';
import { transact } from './table';

type Job = { what: string };
const newQueue = (): DueQueue<Job> => ({
  name: `test${randomBytes(6).toString('hex')}`,
  job: z.object({ what: z.string() }),
  idOf: ({ what }) => what,
  logged: ({ what }) => ({ job: what }),
});
const at = (minute: number): string => new Date(Date.parse('2026-11-28T00:00:00.000Z') + minute * 60_000).toISOString();
const names = (due: Due<Job>[]) => due.map(({ job }) => job.what);
const community = newCommunity();

test('what is due comes in its order, and nothing before its time', async () => {
  const queue = newQueue();
  await transact([noteDue(queue, community, at(2), { what: 'b' }), noteDue(queue, community, at(1), { what: 'a' })]);
  await transact([noteDue(queue, community, at(3), { what: 'c' })]);
  expect(names(await readDue(queue, at(2), 10))).toEqual(['a', 'b']);
  expect(names(await readDue(queue, at(9), 2))).toEqual(['a', 'b']);
  expect(names(await readDue(newQueue(), at(9), 10))).toEqual([]);
});

test('noted twice is done once, and what is taken back is not done', async () => {
  const queue = newQueue();
  await transact([noteDue(queue, community, at(1), { what: 'a' })]);
  await transact([noteDue(queue, community, at(1), { what: 'a' })]);
  expect(names(await readDue(queue, at(9), 10))).toEqual(['a']);
  await transact([forgetDue(queue, community, at(1), { what: 'a' })]);
  await transact([forgetDue(queue, community, at(1), { what: 'a' })]);
  expect(await readDue(queue, at(9), 10)).toEqual([]);
});

test('work that fails steps back a little longer each time, and the rest is done meanwhile', async () => {
  const queue = newQueue();
  await transact([
    noteDue(queue, community, at(0), { what: 'broken' }),
    noteDue(queue, community, at(0), { what: 'fine' }),
  ]);
  const said = jest.spyOn(console, 'error').mockImplementation(() => {});
  const act = async ({ job }: Due<Job>) => {
    if (job.what === 'broken') throw new AppError('BUSY');
  };
  expect(await runDue(queue, 10, at(0), act)).toEqual({ done: 1, failed: 1 });
  expect(await runDue(queue, 10, at(0), act)).toEqual({ done: 0, failed: 0 });
  expect(await runDue(queue, 10, at(1), act)).toEqual({ done: 0, failed: 1 });
  await expect(runDue(queue, 10, at(3), act)).rejects.toThrow('again and again');
  expect(said.mock.calls.map(([line]) => JSON.parse(String(line)))).toMatchObject(
    [0, 1, 2].map((tries) => ({ queue: queue.name, job: 'broken', code: 'BUSY', tries })),
  );
  said.mockRestore();
  expect(await readDue(queue, at(99), 10)).toMatchObject([{ tries: 3, community }]);
});

test('work done by another run meanwhile is not put off again', async () => {
  const queue = newQueue();
  await transact([noteDue(queue, community, at(0), { what: 'a' })]);
  const [due] = await readDue(queue, at(0), 10);
  await dropDue(queue, due as Due<Job>);
  await putOff(queue, due as Due<Job>, at(5));
  expect(await readDue(queue, at(9), 10)).toEqual([]);
  await dropDue(queue, due as Due<Job>);
});
