import type { Call, Endpoint, Reply } from '../../shared/http/endpoint';
import { signIn } from '../../shared/residents/endpoints';
import { stackOrigin } from './setting';

type Values = Record<string, unknown>;

/** A call past the screens, to look at facts or to set a scene; what is tested goes by the screens. */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: Partial<Call<E>>,
  token?: string,
): Promise<Reply<E>> {
  const params = (input.params ?? {}) as Values;
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const query = new URLSearchParams(input.query as Record<string, string>);
  const answer = await fetch(`${stackOrigin()}/api${path}?${query}`, {
    method: endpoint.method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: endpoint.method === 'GET' ? undefined : JSON.stringify(input.body ?? {}),
  });
  const reply = await answer.json();
  if (!answer.ok) throw new Error(`${endpoint.name} answered ${answer.status}: ${JSON.stringify(reply)}`);
  return reply as Reply<E>;
}

/** A fresh code as wx.login would give it to this demo person. */
export async function loginCode(person: string): Promise<string> {
  const answer = await fetch(`${stackOrigin()}/sim/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: person }),
  });
  if (!answer.ok) throw new Error(`nobody is called ${person}: tools/seed/people.json`);
  return ((await answer.json()) as { code: string }).code;
}

/** The person's token, to call as them. */
export const tokenOf = async (person: string): Promise<string> =>
  (await call(signIn, { body: { code: await loginCode(person) } })).token;

/** The person's id, to name them in a call. */
export const personOf = async (person: string): Promise<string> =>
  (await call(signIn, { body: { code: await loginCode(person) } })).me.personId;
