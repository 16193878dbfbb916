import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ERRORS } from './errors';

const FOLDER = join(__dirname, 'error-codes');

test('no two features call different failures by the same code', async () => {
  const tables = await Promise.all(
    readdirSync(FOLDER)
      .filter((name) => name !== 'table.ts')
      .map((name) => import(join(FOLDER, name))),
  );
  const codes = tables.flatMap((table) => Object.values(table).flatMap((codes) => Object.keys(codes as object)));
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  expect(codes.sort()).toEqual(Object.keys(ERRORS).sort());
});

test('every failure is said in one Chinese sentence', () => {
  for (const [status, sentence] of Object.values(ERRORS)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(sentence).toMatch(/^[^。]*\p{Script=Han}[^。]*。$/u);
  }
});
