import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { APIS } from './apis';
import { randomText, type State } from './state';

const Person = z.object({ key: z.string(), name: z.string(), what: z.string(), openid: z.string() });
const Login = z.union([z.object({ openid: z.string().min(1) }), z.object({ key: z.string() })]);
const Grants = z.object({ openid: z.string(), templateId: z.string(), left: z.int().min(0) });
const Fault = z.object({
  api: z.enum(Object.values(APIS).map((api) => api.name) as [string, ...string[]]),
  times: z.int().min(1).max(10_000).default(1),
  errcode: z.int().optional(),
  status: z.int().min(200).max(599).optional(),
  hang: z.boolean().optional(),
  raw: z.string().optional(),
});

/** A login code lives five minutes, as the one of wx.login. */
const CODE_MS = 300_000;

/** Read at every call: the demo people may be generated after the simulator has started. */
function people(state: State): z.infer<typeof Person>[] {
  if (!state.peopleFile) return [];
  try {
    return z.array(Person).parse(JSON.parse(readFileSync(state.peopleFile, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function login(state: State, body: unknown, now: number): object | undefined {
  const who = Login.parse(body);
  const openid = 'openid' in who ? who.openid : people(state).find((person) => person.key === who.key)?.openid;
  if (!openid) return undefined;
  const code = randomText(24);
  state.codes.set(code, { openid, until: now + CODE_MS, used: false });
  return { code };
}

/** What no real WeChat has: playing a person, looking into the phones, making things go wrong. Undefined: no such thing. */
export function control(state: State, route: string, body: unknown, now: number): object | undefined {
  switch (route) {
    case 'GET /sim/people':
      return { people: people(state) };
    case 'POST /sim/login':
      return login(state, body, now);
    case 'GET /sim/sent':
      return { sent: state.sent };
    case 'POST /sim/grants': {
      const { openid, templateId, left } = Grants.parse(body);
      state.grants.set(`${openid}|${templateId}`, left);
      return { left };
    }
    case 'POST /sim/fault': {
      const { api, ...fault } = Fault.parse(body);
      state.faults.set(api, fault);
      return { waiting: fault.times };
    }
    case 'POST /sim/token-expiry':
      for (const token of state.tokens.keys()) state.tokens.set(token, now);
      state.current = undefined;
      return { expired: state.tokens.size };
    default:
      return undefined;
  }
}
