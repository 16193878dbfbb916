import * as z from 'zod';
import { AppError } from '../../../shared/http/errors';
import { log } from '../log';
import { askOutside, wechatOrigin } from '../outside';

export interface WechatCall {
  path: `/${string}`;
  query?: Record<string, string>;
  body?: object;
  repeatable: boolean;
}
export interface WechatReply {
  /** 0 when all is well; WeChat answers with HTTP 200 whatever happened */
  errcode: number;
  /** the parsed JSON, or undefined when the answer is not JSON (an image) */
  body: unknown;
  bytes: Buffer;
}

const BUSY = -1;
const OPEN_BRACE = 0x7b;
const Verdict = z.object({ errcode: z.int().default(0) });

/** One call to the mini-program's server API. */
export async function callWechat({ path, query = {}, body, repeatable }: WechatCall): Promise<WechatReply> {
  const url = new URL(path, wechatOrigin());
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const bytes = await askOutside({ url, body, repeatable }, (answer) => readReply(answer).errcode === BUSY);
  const reply = readReply(bytes);
  // The number alone tells an engineer what is wrong: 40125 the secret, 40164 the list of allowed addresses, …
  if (reply.errcode !== 0) log({ level: 'warn', wechat: path, errcode: reply.errcode });
  return reply;
}

function readReply(bytes: Buffer): WechatReply {
  if (bytes[0] !== OPEN_BRACE) return { errcode: 0, body: undefined, bytes };
  try {
    const body: unknown = JSON.parse(bytes.toString());
    return { errcode: Verdict.parse(body).errcode, body, bytes };
  } catch {
    throw new AppError('WECHAT_UNAVAILABLE');
  }
}

/** An answer of WeChat's, trusted only in this shape. */
export function parseReply<S extends z.ZodType>(schema: S, reply: WechatReply): z.output<S> {
  const parsed = schema.safeParse(reply.body);
  if (parsed.success) return parsed.data;
  throw new AppError('WECHAT_UNAVAILABLE');
}

/** The mini-program's id. A deployment without one has no WeChat to ask. */
export function appid(): string {
  const id = process.env.WECHAT_APPID;
  if (!id) throw new AppError('WECHAT_UNAVAILABLE');
  return id;
}
