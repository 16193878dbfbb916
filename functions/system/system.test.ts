import { getHealth, getOpenapi } from '../../shared/system/endpoints';
import { ENDPOINTS } from '../../tests/contract';
import { invoke } from '../../tests/invoke';
import { handler } from './handler';

test('anyone can see that the service is up, and which one it is', async () => {
  const before = new Date().toISOString();
  const { status, reply } = await invoke(handler, getHealth, null);
  expect(status).toBe(200);
  expect(reply).toEqual({ ok: true, stage: 'local', now: expect.any(String) });
  expect(reply.now >= before).toBe(true);
});

test('the service answers that it is up even while the database does not', async () => {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  process.env.DYNAMODB_ENDPOINT = 'http://127.0.0.1:9';
  expect((await invoke(handler, getHealth, null)).status).toBe(200);
  process.env.DYNAMODB_ENDPOINT = endpoint;
});

test('anyone can read the whole contract', async () => {
  const { status, reply } = await invoke(handler, getOpenapi, null);
  expect(status).toBe(200);
  expect(reply.openapi).toMatch(/^3\.1\./);
  const described = Object.values(reply.paths as Record<string, Record<string, { operationId: string }>>)
    .flatMap((methods) => Object.values(methods))
    .map((operation) => operation.operationId);
  expect(described.sort()).toEqual(ENDPOINTS.map(({ endpoint }) => endpoint.name).sort());
});
