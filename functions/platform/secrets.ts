/**
 * Secrets by name. Locally they are environment variables; in the cloud the environment only holds the path of the
 * parameter store (`SECRETS_PATH`), and values are read once per warm function and again after ten minutes (rotation).
 */
export type SecretName = 'SESSION_SECRET' | 'WECHAT_SECRET';

const KEEP_MS = 600_000;
const kept = new Map<SecretName, { value: string; until: number }>();

export async function secret(name: SecretName): Promise<string> {
  const given = process.env[name];
  if (given) return given;
  const known = kept.get(name);
  if (known && Date.now() < known.until) return known.value;
  const value = await fromParameterStore(name);
  kept.set(name, { value, until: Date.now() + KEEP_MS });
  return value;
}

async function fromParameterStore(name: SecretName): Promise<string> {
  // Imported late: the local stack and most requests never need it.
  const { SSMClient, GetParameterCommand } = await import('@aws-sdk/client-ssm');
  const client = new SSMClient({ requestHandler: { requestTimeout: 2000, connectionTimeout: 1000 }, maxAttempts: 3 });
  const path = `${process.env.SECRETS_PATH}/${name}`;
  const reply = await client.send(new GetParameterCommand({ Name: path, WithDecryption: true }));
  const value = reply.Parameter?.Value;
  if (!value) throw new Error(`the parameter store has no ${path}`);
  return value;
}
