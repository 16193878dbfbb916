import { createHmac } from 'node:crypto';
import type { FileId, ShownFile, StoredFile } from '../../shared/files/schema';
import { AppError } from '../../shared/http/errors';
import { credentials } from './credentials';
import type { CommunityId } from './identity';
import { askOutsideWhole, fileStoreAddress } from './outside';
import { ownRegion, signerFor } from './signer';

// Files in the bucket: a person's phone hands them over directly and fetches them directly, with forms and links that
// are signed here. No byte of a photo passes through a function, but once, when an upload is looked at.

/** What nobody confirmed is cleared away from here after two days. */
export const incomingKey = (community: CommunityId, fileId: FileId): string => `incoming/${community}/${fileId}`;
/** Named by its own hash: whatever is handed over twice, what was looked at is what is seen. */
export const keptKey = (community: CommunityId, { fileId, sha256 }: Pick<StoredFile, 'fileId' | 'sha256'>): string =>
  `kept/${community}/${fileId}/${sha256}`;

/** Slow lines need minutes for a photo. */
const UPLOAD_MINUTES = 15;
/** A link opens at least half of this: it is the same for all who ask within one half, so that phones keep the photo. */
const LINK_SECONDS = 3600;

export interface UploadForm {
  url: string;
  /** the fields of the multipart form, all of them before the file itself, which comes as `file` */
  fields: Record<string, string>;
  expiresAt: string;
}

/** Where people reach the bucket: by its own name, or under the address they reached us at. */
function publicAddress(): string {
  const url = new URL(fileStoreAddress());
  return url.protocol === 'http:' ? url.pathname : fileStoreAddress();
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const compact = (iso: string): string => iso.replace(/[-:]|\.\d{3}/g, '');

/** A form that takes exactly one kind of file of at most `maxBytes` to exactly one place, for a quarter of an hour. */
export async function uploadForm(key: string, type: string, maxBytes: number, now: string): Promise<UploadForm> {
  const { accessKeyId, secretAccessKey, sessionToken } = await credentials();
  const expiresAt = new Date(Date.parse(now) + UPLOAD_MINUTES * 60_000).toISOString();
  const [day, region] = [compact(now).slice(0, 'yyyymmdd'.length), ownRegion()];
  const fields: Record<string, string> = {
    key,
    'Content-Type': type,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${accessKeyId}/${day}/${region}/s3/aws4_request`,
    'x-amz-date': compact(now),
    ...(sessionToken && { 'x-amz-security-token': sessionToken }),
  };
  const bucket = process.env.FILES_BUCKET ?? 'small-stool-files';
  const exactly = Object.entries({ bucket, ...fields }).map(([name, value]) => ({ [name]: value }));
  const conditions = [...exactly, ['content-length-range', 1, maxBytes]];
  const policy = Buffer.from(JSON.stringify({ expiration: expiresAt, conditions })).toString('base64');
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  const signature = createHmac('sha256', signingKey).update(policy).digest('hex');
  return { url: `${publicAddress()}/`, fields: { ...fields, policy, 'x-amz-signature': signature }, expiresAt };
}

const requestTo = (key: string, method: string) => {
  const url = new URL(`${fileStoreAddress()}/${key}`);
  return { url, parts: { method, protocol: url.protocol, hostname: url.hostname, path: url.pathname } };
};

/** An address that shows the file for half an hour at least, to whoever holds it. */
async function linkTo(key: string, now: string): Promise<string> {
  const { url, parts } = requestTo(key, 'GET');
  const half = (LINK_SECONDS / 2) * 1000;
  const signed = await signerFor('s3').presign(
    { ...parts, headers: { host: url.host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } },
    { expiresIn: LINK_SECONDS, signingDate: new Date(Math.floor(Date.parse(now) / half) * half) },
  );
  const query = new URLSearchParams(signed.query as Record<string, string>);
  return `${publicAddress()}/${key}?${query}`;
}

/** A file with a link to it. Whoever may see what it is attached to may be handed this. */
export const showFile = async (community: CommunityId, file: StoredFile, now: string): Promise<ShownFile> => ({
  ...file,
  url: await linkTo(keptKey(community, file), now),
});

/** The bytes under a key, at most `maxBytes`; undefined: there is nothing. */
export async function readFile(key: string, maxBytes: number): Promise<Buffer | undefined> {
  const { url, parts } = requestTo(key, 'GET');
  const { headers } = await signerFor('s3').sign({ ...parts, headers: { host: url.host } });
  const answer = await ask({ url, headers, maxAnswer: maxBytes, repeatable: true });
  // Without the right to list the bucket, S3 says 403 for what is not there.
  if ([403, 404].includes(answer.status)) return undefined;
  if (answer.status !== 200) throw new Error(`the file store said ${answer.status}`);
  return answer.bytes;
}

/** Writes a file; the same key again is the same file again. */
export async function writeFile(key: string, type: string, bytes: Uint8Array): Promise<void> {
  const { url, parts } = requestTo(key, 'PUT');
  const plain = { host: url.host, 'content-type': type };
  const { headers } = await signerFor('s3').sign({ ...parts, headers: plain, body: bytes });
  const { status } = await ask({ url, headers, body: bytes, repeatable: true });
  if (status !== 200) throw new Error(`the file store said ${status}`);
}

const ask = (request: Parameters<typeof askOutsideWhole>[0]) =>
  askOutsideWhole(request, ({ status }) => status === 503 || status === 500).catch(() => {
    throw new AppError('BUSY');
  });
