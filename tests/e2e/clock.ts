import { readFileSync, writeFileSync } from 'node:fs';
import { clockFile } from './setting';

/** tools/clock.cjs looks at the file at most every 200 ms; a function already running keeps its hour. */
const NOTICED_MS = 600;

const shift = (): number => Number(readFileSync(clockFile(), 'utf8'));

/** The hour it is for the servers. Phones keep their own, wrong as theirs often are. */
export const serverNow = (): number => Date.now() + shift();

/** Lets the servers' clock move on to this instant; never back. */
export async function passTo(instant: number): Promise<void> {
  writeFileSync(clockFile(), String(Math.max(shift(), instant - Date.now())));
  await new Promise((noticed) => setTimeout(noticed, NOTICED_MS));
}
