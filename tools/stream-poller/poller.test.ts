import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import yaml from 'js-yaml';
import { write } from '../../functions/platform/table';
import { checkpointIn } from './checkpoint';
import { deliver } from './deliver';
import { type Pattern, passes } from './filter';
import { startPoller } from './poller';
import type { StreamRecord } from './streams-api';

beforeAll(() => {
  process.env.TABLE_NAME = process.env.STREAM_TABLE_NAME;
});

const pk = `TEST#${randomUUID()}`;
const put = (sk: string) =>
  write({ write: { Put: { Item: { pk, sk, state: 'published' } } }, onRefused: () => new Error('refused') });
const until = async (ready: () => boolean) => {
  for (let tries = 0; !ready() && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
};
const record = (n: number) => ({ eventID: `e${n}`, dynamodb: { SequenceNumber: String(n) } }) as StreamRecord;
const never = () => {
  throw new Error('nothing was lost');
};

test('what I change reaches the stream function once, in order, also after the machine was switched off', async () => {
  const file = path.join(os.tmpdir(), `checkpoint-${randomUUID()}`);
  const seen: string[] = [];
  const carried = new Set<string>();
  const follow = () =>
    startPoller({
      endpoint: process.env.DYNAMODB_ENDPOINT as string,
      table: process.env.TABLE_NAME as string,
      checkpoint: checkpointIn(file),
      patterns: [
        { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [pk] }, sk: { S: [{ prefix: 'REMINDER#' }] } } } },
      ],
      batchSize: 2,
      tries: 3,
      retryMs: 1,
      complain: never,
      invoke: async ({ Records }) => {
        for (const { dynamodb } of Records) for (const part of Object.keys(dynamodb)) carried.add(part);
        seen.push(...Records.map((r) => (r.dynamodb.Keys as { sk: { S: string } }).sk.S));
        return {};
      },
    });
  const first = follow();
  for (const sk of ['REMINDER#1', 'VOTE', 'REMINDER#2', 'REMINDER#3']) await put(sk);
  await until(() => seen.length >= 3);
  await first.stop();
  await put('REMINDER#4');
  const second = follow();
  await until(() => seen.length >= 4);
  await second.stop();
  expect(seen).toEqual(['REMINDER#1', 'REMINDER#2', 'REMINDER#3', 'REMINDER#4']);
  // What stands in an item, such as a choice, never enters the stream.
  expect([...carried]).toContain('Keys');
  expect([...carried].filter((part) => /Image/.test(part))).toEqual([]);
});

test('a message that fails once comes again with everything after it, and nothing before it', async () => {
  const calls: string[][] = [];
  const invoke = async ({ Records }: { Records: StreamRecord[] }) => {
    calls.push(Records.map((r) => r.dynamodb.SequenceNumber));
    return calls.length === 1 ? { batchItemFailures: [{ itemIdentifier: '2' }] } : {};
  };
  await deliver([1, 2, 3].map(record), { invoke, tries: 3, retryMs: 1, lost: never });
  expect(calls).toEqual([
    ['1', '2', '3'],
    ['2', '3'],
  ]);
});

test('one message that can never be delivered is put aside, and its neighbours still arrive', async () => {
  const handled = new Set<string>();
  const lost: string[] = [];
  const invoke = async ({ Records }: { Records: StreamRecord[] }) => {
    if (Records.some((r) => r.dynamodb.SequenceNumber === '2')) throw new Error('cannot read this one');
    for (const r of Records) handled.add(r.dynamodb.SequenceNumber);
    return null;
  };
  const lostOne = (r: StreamRecord) => lost.push(r.dynamodb.SequenceNumber);
  await deliver([1, 2, 3, 4].map(record), { invoke, tries: 2, retryMs: 1, lost: lostOne });
  expect(lost).toEqual(['2']);
  expect([...handled].sort()).toEqual(['1', '3', '4']);
});

test('a ballot never passes the filter of the stream function, a reminder and a change of a vote do', () => {
  const config = yaml.load(readFileSync(path.resolve(__dirname, '../../serverless.yml'), 'utf8')) as {
    functions: { onChange: { events: [{ stream: { filterPatterns: Pattern[] } }] } };
  };
  const patterns = config.functions.onChange.events[0].stream.filterPatterns;
  const change = (eventName: string, sk: string) => ({ eventName, dynamodb: { Keys: { sk: { S: sk } } } });
  expect(passes(change('INSERT', 'c1.3.1.301'), patterns)).toBe(false);
  expect(passes(change('MODIFY', 'c1.3.1.301'), patterns)).toBe(false);
  expect(passes(change('INSERT', 'VOTE'), patterns)).toBe(false);
  expect(passes(change('MODIFY', 'VOTE'), patterns)).toBe(true);
  expect(passes(change('INSERT', 'REMINDER#2026-11-22T10'), patterns)).toBe(true);
});
