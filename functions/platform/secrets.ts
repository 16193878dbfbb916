import { readParameter } from './parameter-store';

/**
 * Secrets by name. Locally they are environment variables; in the cloud the environment only holds the path of the
 * parameter store (`SECRETS_PATH`), and values are read once per warm function and again after ten minutes (rotation).
 */
export type SecretName = 'SESSION_SECRET' | 'WECHAT_SECRET' | `WECHAT_PAY_${string}`;

const KEEP_MS = 600_000;
const kept = new Map<SecretName, { value: string; until: number }>();

export async function secret(name: SecretName): Promise<string> {
  const given = process.env[name];
  if (given) return given;
  const known = kept.get(name);
  if (known && Date.now() < known.until) return known.value;
  try {
    const value = await readParameter(`${process.env.SECRETS_PATH}/${name}`);
    kept.set(name, { value, until: Date.now() + KEEP_MS });
    return value;
  } catch (error) {
    // A store that is down for a moment is no reason to sign everybody out.
    if (known) return known.value;
    throw error;
  }
}
