import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SETTLE_MS } from '../shared/votes/rules';
import { ENDPOINTS, FEATURES, type Feature } from './contract';
import { root, routesOf, serverlessConfig } from './serverless-config';

const { provider, functions } = serverlessConfig();
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
/** The file that serves a feature, without its extension. */
const served = ({ name, at }: Feature) => `functions/${at ?? `${name}/handler`}`;
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('what the contract promises is what is deployed', () => {
  test.each(FEATURES)('every endpoint of $name has its route, and no route is without an endpoint', (feature) => {
    const promised = feature.endpoints.map(({ method, path: place }) => `${method} ${place}`);
    const deployed = functions[feature.name];
    expect(deployed?.handler).toBe(`${served(feature)}.handler`);
    expect(deployed && routesOf(deployed).sort()).toEqual(promised.sort());
  });

  test.each(ENDPOINTS)('$endpoint.name is one file, under the same name, and served', ({ feature, endpoint }) => {
    const file = path.join(path.dirname(served(feature)), `${kebab(endpoint.name)}.ts`);
    expect(existsSync(path.join(root, file))).toBe(true);
    expect(new RegExp(`export (async function|const|function) ${endpoint.name}Handler\\b`).test(read(file))).toBe(true);
    const routes = read(`${served(feature)}.ts`).replace(/\s+/g, ' ');
    const route = new RegExp(`route\\( ?(\\w+\\.)?${endpoint.name}, ${endpoint.name}Handler,? ?\\)`);
    expect(route.test(routes)).toBe(true);
  });

  test('no name and no address is used twice', () => {
    const names = ENDPOINTS.map(({ endpoint }) => endpoint.name);
    const places = ENDPOINTS.map(({ endpoint }) => `${endpoint.method} ${endpoint.path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(places).size).toBe(places.length);
  });

  test('a path names exactly the parameters its schema checks', () => {
    for (const { endpoint } of ENDPOINTS) {
      const named = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const shape = (endpoint.params as unknown as { shape: object }).shape;
      expect(Object.keys(shape).sort()).toEqual(named.sort());
    }
  });

  test('every handler named in serverless.yml exists', () => {
    for (const { handler } of Object.values(functions)) {
      const [, file, name] = /^(.+)\.(\w+)$/.exec(handler) ?? [];
      expect(read(`${file}.ts`)).toMatch(new RegExp(`export (const|async function|function) ${name}\\b`));
    }
  });
});

describe('what the rules rely on', () => {
  test('a function that answers people lives at most ten seconds, and counting waits longer than that', () => {
    const answering = Object.values(functions).filter((one) => routesOf(one).length > 0);
    const longest = Math.max(...answering.map(({ timeout }) => timeout ?? provider.timeout));
    expect(longest).toBeLessThanOrEqual(10);
    expect(SETTLE_MS).toBeGreaterThan(longest * 1000);
  });

  test('the stream function retries what failed, alone, and what it cannot handle is kept', () => {
    const [event] = functions.onChange?.events ?? [];
    expect(event).toMatchObject({
      stream: {
        functionResponseType: 'ReportBatchItemFailures',
        bisectBatchOnFunctionError: true,
        maximumRetryAttempts: expect.any(Number),
        destinations: { onFailure: { type: 'sqs' } },
      },
    });
  });

  test('no secret stands in serverless.yml, only the path to it', () => {
    expect(Object.keys(provider.environment).filter((name) => /SECRET|KEY|TOKEN/.test(name))).toEqual(['SECRETS_PATH']);
    expect(provider.environment).not.toHaveProperty('WECHAT_ORIGIN');
  });
});
