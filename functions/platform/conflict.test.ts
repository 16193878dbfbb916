import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../../shared/http/errors';
import { get, transact, write } from './table';

/** A database with bad moments: it answers the next requests with these, then with success. */
type Moment = { __type: string; CancellationReasons?: { Code: string; Item?: object }[] };
let moments: Moment[] = [];
let calls = 0;
const database = createServer((request, response) => {
  request.resume().on('end', () => {
    calls++;
    const moment = moments.shift();
    const body = moment && { ...moment, __type: `com.amazonaws.dynamodb.v20120810#${moment.__type}` };
    response
      .writeHead(body ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' })
      .end(JSON.stringify(body ?? {}));
  });
});
const before = process.env.DYNAMODB_ENDPOINT;
beforeAll(async () => {
  await new Promise<void>((resolve) => database.listen(0, '127.0.0.1', resolve));
  process.env.DYNAMODB_ENDPOINT = `http://127.0.0.1:${(database.address() as AddressInfo).port}`;
});
afterAll(() => {
  process.env.DYNAMODB_ENDPOINT = before;
  database.closeAllConnections();
  database.close();
});
beforeEach(() => {
  moments = [];
  calls = 0;
});

const Item = { pk: 'TEST', sk: 'TEST' };
const onRefused = (found: unknown) => new AppError('ALREADY_VOTED', found);
const put = () => write({ write: { Put: { Item } }, onRefused });
const pair = () =>
  transact([
    { write: { Put: { Item } }, onRefused },
    { write: { Delete: { Key: Item } }, onRefused },
  ]);
const cancelled = (...codes: string[]): Moment => ({
  __type: 'TransactionCanceledException',
  CancellationReasons: codes.map((Code) => ({ Code })),
});
const met: Moment = { __type: 'TransactionConflictException' };

test('two of us touching the same thing at once both get through', async () => {
  moments = [met, met];
  await put();
  expect(calls).toBe(3);
  moments = [cancelled('None', 'TransactionConflict'), cancelled('ThrottlingError', 'None')];
  await pair();
  expect(calls).toBe(6);
});

test('a change still under way when it is sent again is waited for, not called broken', async () => {
  moments = Array(3).fill({ __type: 'TransactionInProgressException' });
  await pair();
  expect(calls).toBe(4);
});

test('when it stays crowded I am asked to come back, not told that something broke', async () => {
  moments = Array(6).fill(met);
  await expect(put()).rejects.toMatchObject({ code: 'BUSY' });
  moments = Array(6).fill(cancelled('TransactionConflict', 'None'));
  await expect(pair()).rejects.toMatchObject({ code: 'BUSY' });
});

test('a refusal is a refusal at once, also in a crowd', async () => {
  moments = [cancelled('TransactionConflict', 'ConditionalCheckFailed')];
  await expect(pair()).rejects.toMatchObject({ code: 'ALREADY_VOTED' });
  expect(calls).toBe(1);
});

test('a database out of breath means busy, for reading and for writing', async () => {
  const breathless: Moment = { __type: 'ProvisionedThroughputExceededException' };
  moments = Array(3).fill(breathless);
  await expect(get(Item)).rejects.toMatchObject({ code: 'BUSY' });
  moments = Array(3).fill(breathless);
  await expect(put()).rejects.toMatchObject({ code: 'BUSY' });
});

test('any other trouble is a fault, and is not repeated', async () => {
  moments = [{ __type: 'ValidationException' }];
  await expect(put()).rejects.toMatchObject({ name: 'ValidationException' });
  moments = [cancelled('ValidationError', 'None')];
  await expect(pair()).rejects.toMatchObject({ name: 'TransactionCanceledException' });
  expect(calls).toBe(2);
});
