import { createTable, startEngine } from '../tools/engine.mjs';

// One engine and one table for the whole run; every test makes its own community, so nothing is cleaned up. What follows
// a write is called by the tests themselves; the table whose stream is listened to is another one.
export default async function start() {
  const engine = await startEngine();
  process.env.DYNAMODB_ENDPOINT = engine.endpoint;
  process.env.TABLE_NAME = 'small-stool-test';
  process.env.STAGE = 'local';
  process.env.SESSION_SECRET = 'a-secret-of-the-tests-only-32-bytes';
  process.env.LOG = 'off';
  await createTable(engine.endpoint, process.env.TABLE_NAME, { stream: false });
  process.env.STREAM_TABLE_NAME = 'small-stool-test-stream';
  await createTable(engine.endpoint, process.env.STREAM_TABLE_NAME);
  globalThis.__engine = engine;
}
