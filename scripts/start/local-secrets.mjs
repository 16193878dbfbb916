import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { inData } from './places.mjs';

/** A secret of this machine, made once and readable by its owner only. */
export function localSecret(name) {
  const file = inData(name);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const value = randomBytes(32).toString('base64url');
    writeFileSync(file, value, { mode: 0o600 });
    return value;
  }
}
