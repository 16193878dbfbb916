import { randomBytes } from 'node:crypto';

export interface Settings {
  appid: string;
  secret: string;
  /** JSON file with the people who can be played: [{ key, name, what, openid }] */
  peopleFile?: string;
  /** life of an access token in seconds; the real one lives two hours */
  tokenSeconds: number;
  /** milliseconds a call takes that is told to hang */
  hangMs: number;
}
export interface Message {
  touser: string;
  template_id: string;
  page?: string;
  data: Record<string, { value: string }>;
  sentAt: string;
}
/** How the next calls of one API go wrong. */
export interface Fault {
  times: number;
  errcode?: number;
  status?: number;
  hang?: boolean;
  /** answered as it is, whatever it is */
  raw?: string;
}

/** All the simulated WeChat remembers. */
export interface State extends Settings {
  /** login code → who, until when, and whether it was used */
  codes: Map<string, { openid: string; until: number; used: boolean }>;
  /** access token → good until */
  tokens: Map<string, number>;
  current: { token: string; until: number } | undefined;
  lastForced: number;
  /** openid + template → consents left; absent: never refused */
  grants: Map<string, number>;
  sent: Message[];
  faults: Map<string, Fault>;
  /** api + whom + minute → calls */
  calls: Map<string, number>;
}

export const newState = (settings: Settings): State => ({
  ...settings,
  codes: new Map(),
  tokens: new Map(),
  current: undefined,
  lastForced: 0,
  grants: new Map(),
  sent: [],
  faults: new Map(),
  calls: new Map(),
});

export const randomText = (bytes: number): string => randomBytes(bytes).toString('base64url');

/** Counts a call; true once there are more than `limit` of them in this minute. */
export function isOverMinuteLimit(state: State, what: string, limit: number, now: number): boolean {
  const key = `${what}|${Math.floor(now / 60_000)}`;
  const calls = (state.calls.get(key) ?? 0) + 1;
  state.calls.set(key, calls);
  return calls > limit;
}

/** Takes one from the fault waiting for this API, if any. */
export function takeFault(state: State, api: string): Fault | undefined {
  const fault = state.faults.get(api);
  if (!fault) return undefined;
  fault.times -= 1;
  if (fault.times <= 0) state.faults.delete(api);
  return fault;
}
