import * as z from 'zod';
import { AppError } from '../../../shared/http/errors';
import { secret } from '../secrets';
import { appid, callWechat, parseReply, type WechatCall, type WechatReply } from './call';

const Token = z.object({ access_token: z.string().min(1).max(1024), expires_in: z.int().min(1).max(7200) });

/** WeChat renews five minutes early, and old and new are both good for that long. */
const EARLY_SECONDS = 300;
/** Expired, malformed or replaced: ask for the current one. */
const STALE = [40001, 40014, 42001];

let kept: { token: string; until: number } | undefined;
let asking: Promise<string> | undefined;

/**
 * The token of every other call. Any number of functions may ask for the stable one, each keeps it in memory; requests
 * that come together ask once. Never `force_refresh`: it is limited to 20 a day and would end everybody's token.
 */
export async function accessToken(): Promise<string> {
  if (kept && Date.now() < kept.until) return kept.token;
  asking ??= fetchToken().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function fetchToken(): Promise<string> {
  const asked = Date.now();
  const body = { grant_type: 'client_credential', appid: appid(), secret: await secret('WECHAT_SECRET') };
  const reply = await callWechat({ path: '/cgi-bin/stable_token', body, repeatable: true });
  if (reply.errcode !== 0) throw new AppError('WECHAT_UNAVAILABLE');
  const { access_token: token, expires_in: seconds } = parseReply(Token, reply);
  kept = { token, until: asked + (seconds - EARLY_SECONDS) * 1000 };
  return token;
}

/** A call that carries the token; where WeChat finds it stale, once more with the current one. */
export async function callWithToken(call: WechatCall): Promise<WechatReply> {
  const token = await accessToken();
  const first = await callWechat({ ...call, query: { access_token: token } });
  if (!STALE.includes(first.errcode)) return first;
  // Another request may have brought the new one meanwhile.
  if (kept?.token === token) kept = undefined;
  return callWechat({ ...call, query: { access_token: await accessToken() } });
}
