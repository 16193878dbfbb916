import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fitting } from '../../tests/arbitrary';
import { ENDPOINTS } from '../../tests/contract';
import * as late from './late-zod';

/** The same contract, read by way of late-zod. */
function lateEndpoints(): typeof ENDPOINTS {
  let found: typeof ENDPOINTS = [];
  jest.isolateModules(() => {
    jest.doMock('zod', () => jest.requireActual('./late-zod'));
    found = require('../../tests/contract').ENDPOINTS;
  });
  return found;
}

const sources = ['shared', 'functions'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.ts$/.test(file) && !file.endsWith('late-zod.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
);
const TYPES = ['infer', 'input', 'output', 'ZodType'];

test('whatever our code asks of zod is there', () => {
  const asked = sources.flatMap((text) => [...text.matchAll(/\bz\.(\w+)(?:\.(\w+))?/g)]);
  const missing = asked.filter(([, name = '', part = '']) => {
    const offered = (late as Record<string, unknown>)[name];
    if (TYPES.includes(name)) return false;
    return typeof offered === 'object' ? !(part in (offered as object)) : offered === undefined;
  });
  expect(missing.map(([all]) => all)).toEqual([]);
});

test('a schema is built when something is parsed, not before', () => {
  let built = 0;
  const watched = {
    get name() {
      built++;
      return late.string();
    },
  };
  const described = late.object(watched) as unknown as { optional(): { parse(value: unknown): unknown } };
  const optional = described.optional();
  expect(built).toBe(0);
  expect([optional.parse({ name: 'a' }), optional.parse({ name: 'b' })]).toEqual([{ name: 'a' }, { name: 'b' }]);
  expect(built).toBe(1);
});

test('every call of the contract is understood, or refused, in the same words', () => {
  const pairs = lateEndpoints().map((one, i) => ({
    one: one.endpoint,
    other: ENDPOINTS[i]?.endpoint as typeof one.endpoint,
  }));
  for (const { one, other } of pairs)
    for (const part of ['params', 'query', 'body', 'reply'] as const) {
      const same = (value: unknown) => {
        const [mine, theirs] = [one[part].safeParse(value), other[part].safeParse(value)];
        expect({ at: other.name, data: mine.data, issues: mine.error?.issues }).toEqual({
          at: other.name,
          data: theirs.data,
          issues: theirs.error?.issues,
        });
      };
      fc.assert(fc.property(fc.oneof(fitting(other[part], []), fc.jsonValue()), same), { numRuns: 8 });
    }
  expect(pairs.length).toBeGreaterThan(100);
});
