import { AppError } from '../../shared/http/errors';

const WECHAT = 'api.weixin.qq.com';
const WECHAT_PAY = 'api.mch.weixin.qq.com';
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const CALL_MS = 2500;
/** All tries of one call together. */
const TOTAL_MS = 4000;
/** All outside calls of one request (a secret, a token, the call, both again where stale) within its 10 s to answer. */
const REQUEST_MS = 8000;
const TRIES = 3;
/** Not worth another try when less than this is left. */
const LEAST_MS = 500;
/** A mini-program code is about 100 KB; nothing we ask for is larger than this. */
const MAX_ANSWER = 1024 * 1024;

export interface OutsideRequest {
  url: URL;
  /** sent by POST as JSON, a text as it is; bytes by PUT; absent: GET */
  body?: object | string | Uint8Array;
  /** a function where each try needs headers of its own: what is signed with the time is signed again */
  headers?: Record<string, string> | (() => Record<string, string>);
  /** the most bytes an answer may have, where it is more than usual */
  maxAnswer?: number;
  /** asking twice does no harm, so a lost answer may be asked for again */
  repeatable: boolean;
}

/** An answer of whatever status, for services that sign what they say. Header names are in lower case. */
export interface OutsideAnswer {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer;
}

/**
 * True on a developer's machine only. The stage is what we were deployed as; the two variables are what the Lambda
 * runtime itself sets and its local imitation does not (that one does set AWS_LAMBDA_FUNCTION_NAME).
 */
const isLocal = (): boolean =>
  process.env.STAGE === 'local' &&
  process.env.AWS_LAMBDA_RUNTIME_API === undefined &&
  !process.env.AWS_EXECUTION_ENV?.startsWith('AWS_Lambda');

/** Where WeChat is: the real one, or the simulator on this very machine. */
export const wechatOrigin = (): string => simulatorOrigin() ?? `https://${WECHAT}`;
/** Where WeChat Pay is: a host of its own, but the same simulator. */
export const wechatPayOrigin = (): string => simulatorOrigin() ?? `https://${WECHAT_PAY}`;

function simulatorOrigin(): string | undefined {
  const simulator = process.env.WECHAT_ORIGIN;
  if (!simulator || !isLocal() || !LOOPBACK.includes(new URL(simulator).hostname)) return undefined;
  return new URL(simulator).origin;
}

/** The parameter store of the region we run in; on a developer's machine whatever stands in for it. */
export function parameterStoreOrigin(): string {
  const region = process.env.AWS_REGION ?? '';
  const standIn = process.env.AWS_ENDPOINT_URL_SSM;
  if (standIn && isLocal() && LOOPBACK.includes(new URL(standIn).hostname)) return new URL(standIn).origin;
  return `https://ssm.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

/** Where files are kept: our bucket, or on a developer's machine the folder served in its place. No slash at the end. */
export function fileStoreAddress(): string {
  const standIn = process.env.AWS_ENDPOINT_URL_S3;
  if (standIn && isLocal() && LOOPBACK.includes(new URL(standIn).hostname)) return standIn;
  const region = process.env.AWS_REGION ?? '';
  const bucket = process.env.FILES_BUCKET ?? 'small-stool-files';
  return `https://${bucket}.s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

/** These four and nothing else are ever called. */
function assertAllowed(url: URL): void {
  const allowed = [wechatOrigin(), wechatPayOrigin(), parameterStoreOrigin(), new URL(fileStoreAddress()).origin];
  if (url.username || url.password || !allowed.includes(url.origin))
    throw new Error('an outside call to a host that is not on the list');
}

/**
 * Asks an outside service within a time limit, up to three times. It tries again when the service says it is busy, and,
 * for repeatable requests only, when no answer came. What stays unanswered is `WECHAT_UNAVAILABLE`.
 */
export async function askOutside(request: OutsideRequest, isBusy: (answer: Buffer) => boolean): Promise<Buffer> {
  const ask = async (limit: number) => {
    const { status, bytes } = await once(request, limit);
    if (status < 200 || status > 299) throw new Error(`status ${status}`);
    return bytes;
  };
  return persist(request, ask, isBusy);
}

/** The same where a refusal too is an answer to be read: its status, its headers and its exact bytes. */
export const askOutsideWhole = (
  request: OutsideRequest,
  isBusy: (answer: OutsideAnswer) => boolean,
): Promise<OutsideAnswer> => persist(request, (limit) => once(request, limit), isBusy);

/** Lambda gives a function one request at a time, as in meter.ts; what runs on schedule has its own, longer limit. */
let requestUntil = Number.POSITIVE_INFINITY;

/** From now on a request is being answered: all it asks outside must be over in time to say so when nobody answers. */
export const beginRequest = (): void => {
  requestUntil = performance.now() + REQUEST_MS;
};

async function persist<Answer>(
  { url, repeatable }: OutsideRequest,
  ask: (limit: number) => Promise<Answer>,
  isBusy: (answer: Answer) => boolean,
): Promise<Answer> {
  assertAllowed(url);
  const deadline = Math.min(performance.now() + TOTAL_MS, requestUntil);
  if (deadline - performance.now() < LEAST_MS) throw new AppError('WECHAT_UNAVAILABLE');
  for (let attempt = 1; ; attempt++) {
    const answer = await ask(Math.min(CALL_MS, deadline - performance.now())).catch(() => undefined);
    if (answer && !isBusy(answer)) return answer;
    const mayRepeat = answer !== undefined || repeatable;
    const pause = Math.random() * 100 * 2 ** attempt;
    const left = deadline - performance.now() - pause;
    if (!mayRepeat || attempt === TRIES || left < LEAST_MS) throw new AppError('WECHAT_UNAVAILABLE');
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The addresses carry secrets: no error of this function may reach a log with its message. */
async function once({ url, body, headers, maxAnswer }: OutsideRequest, limit: number): Promise<OutsideAnswer> {
  const isBytes = body instanceof Uint8Array;
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(Math.ceil(limit)),
    headers: {
      ...(body && !isBytes && { 'content-type': 'application/json' }),
      ...(typeof headers === 'function' ? headers() : headers),
    },
    ...(body && {
      method: isBytes ? 'PUT' : 'POST',
      body: isBytes || typeof body === 'string' ? body : JSON.stringify(body),
    }),
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > (maxAnswer ?? MAX_ANSWER)) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return { status: response.status, headers: Object.fromEntries(response.headers), bytes: Buffer.concat(chunks) };
}
