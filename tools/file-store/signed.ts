import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What S3 answers when it will not. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

export interface Trust {
  accessKeyId: string;
  secretAccessKey: string;
  bucket: string;
}

const hex = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const instant = (compact: string): number =>
  Date.parse(compact.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** AWS Signature Version 4 over `text`, by the credential's day, region and service. */
export function assertSignature(text: string, given: string, credential: string, trust: Trust): void {
  const [id, day, region, service, end] = credential.split('/') as [string, string, string, string, string];
  if (id !== trust.accessKeyId || service !== 's3' || end !== 'aws4_request')
    throw new Refused(403, 'InvalidAccessKeyId');
  const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${trust.secretAccessKey}`);
  const [right, said] = [hmac(key, text), Buffer.from(given, 'hex')];
  if (right.length !== said.length || !timingSafeEqual(right, said)) throw new Refused(403, 'SignatureDoesNotMatch');
}

const escaped = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** A call signed in its headers (ours), or in its address (a person's link): anything else is refused. */
export function assertSigned(request: IncomingMessage, url: URL, body: Buffer, trust: Trust, now: number): void {
  const query = [...url.searchParams];
  const said = Object.fromEntries(query);
  const header = /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(
    request.headers.authorization ?? '',
  );
  const [credential, names, signature] = header
    ? header.slice(1)
    : [said['X-Amz-Credential'], said['X-Amz-SignedHeaders'], said['X-Amz-Signature']];
  const date = header ? String(request.headers['x-amz-date']) : said['X-Amz-Date'];
  if (!credential || !names || !signature || !date) throw new Refused(403, 'AccessDenied');
  const age = now - instant(date);
  const longest = header ? 900 : Number(said['X-Amz-Expires']);
  if (!(Math.abs(age) <= longest * 1000)) throw new Refused(403, 'AccessDenied');
  const payload = header ? hex(body) : 'UNSIGNED-PAYLOAD';
  if (header && request.headers['x-amz-content-sha256'] !== payload)
    throw new Refused(400, 'XAmzContentSHA256Mismatch');
  const canonical = [
    request.method,
    url.pathname,
    query
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
      .sort()
      .join('&'),
    ...names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`),
    '',
    names,
    payload,
  ].join('\n');
  const scope = credential.split('/').slice(1).join('/');
  assertSignature(['AWS4-HMAC-SHA256', date, scope, hex(canonical)].join('\n'), signature, credential, trust);
}
