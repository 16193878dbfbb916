import { refusal } from './errors';
import { codePng } from './png';
import { isOverMinuteLimit, randomText, type State } from './state';

export interface ApiRequest {
  method: string;
  query: URLSearchParams;
  /** undefined when the body is not JSON */
  body: Record<string, unknown> | undefined;
  now: number;
}
/** JSON, an image, or no answer at all. */
export type ApiAnswer = object | Buffer | 'silence';
type Api = (state: State, request: ApiRequest) => ApiAnswer;

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html */
const code2Session: Api = (state, { query, now }) => {
  if (query.get('appid') !== state.appid) return refusal(query.has('appid') ? 40013 : 41002);
  if (query.get('secret') !== state.secret) return refusal(40125);
  const entry = state.codes.get(query.get('js_code') ?? '');
  if (!entry || entry.until <= now) return refusal(40029);
  if (entry.used) return refusal(40163);
  if (isOverMinuteLimit(state, `code2Session|${entry.openid}`, 100, now)) return refusal(45011);
  entry.used = true;
  // A success carries no errcode.
  return { session_key: randomText(18), openid: entry.openid };
};

const EARLY_MS = 300_000;
/** …/mp-access-token/getStableAccessToken.html */
const stableToken: Api = (state, { method, body, now }) => {
  if (method !== 'POST') return refusal(43002);
  if (body?.grant_type !== 'client_credential') return refusal(47001);
  if (body.appid !== state.appid) return refusal(40013);
  if (body.secret !== state.secret) return refusal(40125);
  if (isOverMinuteLimit(state, 'stable_token', 10_000, now)) return refusal(45009);
  const forced = body.force_refresh === true;
  if (forced && now - state.lastForced < 30_000) return refusal(45011);
  if (forced) {
    state.lastForced = now;
    state.tokens.clear();
  }
  // Within the last five minutes the platform hands out the next one, and both are good.
  const lead = Math.min(EARLY_MS, (state.tokenSeconds * 1000) / 4);
  if (forced || !state.current || state.current.until - lead <= now) {
    state.current = { token: randomText(102), until: now + state.tokenSeconds * 1000 };
    state.tokens.set(state.current.token, state.current.until);
  }
  return { access_token: state.current.token, expires_in: Math.ceil((state.current.until - now) / 1000) };
};

/** The refusal every call with a token has to pass first. */
function tokenRefusal(state: State, { method, query, body, now }: ApiRequest): object | undefined {
  if (method !== 'POST') return refusal(43002);
  const token = query.get('access_token');
  if (!token) return refusal(41001);
  const until = state.tokens.get(token);
  if (until === undefined) return refusal(40001);
  if (until <= now) return refusal(42001);
  return body ? undefined : refusal(47001);
}

const VERDICTS = [
  ['违禁', 'risky', 20006],
  ['待审', 'review', 20001],
] as const;
/** …/sec-center/sec-check/msgSecCheck.html — 违禁 is risky, 待审 wants a human, 超时 is never answered. */
const msgSecCheck: Api = (state, request) => {
  const refused = tokenRefusal(state, request);
  if (refused) return refused;
  const { version, openid, scene, content } = request.body as Record<string, unknown>;
  if (version !== 2 || ![1, 2, 3, 4].includes(scene as number)) return refusal(47001);
  if (typeof openid !== 'string' || openid === '') return refusal(40003);
  if (typeof content !== 'string' || content === '') return refusal(44002);
  if (Array.from(content).length > 2500) return refusal(47001);
  if (content.includes('超时')) return 'silence';
  const [, suggest, label] = VERDICTS.find(([word]) => content.includes(word)) ?? ['', 'pass', 100];
  const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }];
  return { errcode: 0, errmsg: 'ok', result: { suggest, label }, detail, trace_id: randomText(15) };
};

/** …/qrcode-link/qr-code/getUnlimitedQRCode.html */
const getUnlimitedQrCode: Api = (state, request) => {
  const refused = tokenRefusal(state, request);
  if (refused) return refused;
  const { scene, page, width = 430 } = request.body as Record<string, unknown>;
  if (typeof scene !== 'string' || !/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(scene)) return refusal(47001);
  if (page !== undefined && (typeof page !== 'string' || page.startsWith('/'))) return refusal(41030);
  if (typeof width !== 'number' || width < 280 || width > 1280) return refusal(47001);
  if (isOverMinuteLimit(state, 'getwxacodeunlimit', 5000, request.now)) return refusal(45009);
  return codePng(`${page}?${scene}`, width);
};

const LONGEST: Record<string, number> = { thing: 20, phrase: 5, name: 10, character_string: 32 };
const fits = ([field, cell]: [string, unknown]) => {
  const value = (cell as { value?: unknown })?.value;
  const longest = LONGEST[field.replace(/[0-9]+$/, '')] ?? 100;
  return typeof value === 'string' && value !== '' && Array.from(value).length <= longest;
};
/** …/mp-message-management/subscribe-message/sendMessage.html */
const subscribeSend: Api = (state, request) => {
  const refused = tokenRefusal(state, request);
  if (refused) return refused;
  const { touser, template_id, page, data } = request.body as Record<string, unknown>;
  if (typeof touser !== 'string' || touser === '') return refusal(40003);
  if (typeof template_id !== 'string' || template_id === '') return refusal(40037);
  if (typeof data !== 'object' || data === null || !Object.entries(data).every(fits)) return refusal(47003);
  const key = `${touser}|${template_id}`;
  const left = state.grants.get(key);
  if (left === 0) return refusal(43101);
  if (left !== undefined) state.grants.set(key, left - 1);
  const sentAt = new Date(request.now).toISOString();
  state.sent.push({ touser, template_id, page: page as string | undefined, data: data as never, sentAt });
  return { errcode: 0, errmsg: 'ok', msgid: state.sent.length };
};

export const APIS: Record<string, { name: string; answer: Api }> = {
  '/sns/jscode2session': { name: 'code2Session', answer: code2Session },
  '/cgi-bin/stable_token': { name: 'stable_token', answer: stableToken },
  '/wxa/msg_sec_check': { name: 'msgSecCheck', answer: msgSecCheck },
  '/wxa/getwxacodeunlimit': { name: 'getwxacodeunlimit', answer: getUnlimitedQrCode },
  '/cgi-bin/message/subscribe/send': { name: 'subscribe.send', answer: subscribeSend },
};
