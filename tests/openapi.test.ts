import { spawnSync } from 'node:child_process';
import openapi from '../docs/openapi.json';
import { ERRORS } from '../shared/http/errors';
import { ENDPOINTS } from './contract';
import { root } from './serverless-config';

interface Operation {
  operationId: string;
  security: object[];
  responses: Record<string, { description: string }>;
}
const operations = Object.values(openapi.paths as unknown as Record<string, Record<string, Operation>>).flatMap(
  (methods) => Object.values(methods),
);

test('the published document is valid OpenAPI 3.1 and says what the contract says today', () => {
  const args = ['--require', 'tsx/cjs', 'scripts/openapi.ts', '--check'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect({ status, said: status === 0 ? '' : stderr }).toEqual({ status: 0, said: '' });
}, 180_000);

test('whoever writes a client finds every endpoint, and every way each can be refused', () => {
  expect(operations.map((one) => one.operationId).sort()).toEqual(
    ENDPOINTS.map(({ endpoint }) => endpoint.name).sort(),
  );
  for (const { endpoint } of ENDPOINTS) {
    const { responses, security } = operations.find((one) => one.operationId === endpoint.name) as Operation;
    expect(security.length > 0).toBe(endpoint.access !== 'public');
    for (const code of endpoint.errors) expect(responses[String(ERRORS[code][0])]?.description).toContain(code);
  }
});
