import { readdirSync, rmSync } from 'node:fs';
import { data, inData } from './places.mjs';

/** What this program itself puts into the data folder. Whatever else lies there is not ours to delete. */
const OURS =
  /^(engine\.db.*|shared-local-instance\.db.*|stream-.*\.json|(session|wechat|files)-secret|wechat-pay\.json|logs|files|esbuild)$/;

/** --fresh: people, votes and sessions are gone; the next lines of the start make them anew. */
export function emptyData() {
  for (const name of readdirSync(data)) if (OURS.test(name)) rmSync(inData(name), { recursive: true, force: true });
}
