import { type FileId, StoredFile } from '../../shared/files/schema';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { get, write } from '../platform/table';
import { FileItem, fileKey } from './reads';

// What is known about each file; the bytes are in the bucket. Reads that others borrow stand in reads.ts.
//
// Access patterns
//   A file, or an upload begun, strong | get | COMMUNITY#<c>#FILE#<fileId> | FILE | 1 RCU
//   Begin an upload (forgotten after two days unless kept) | put | COMMUNITY#<c>#FILE#<fileId> | FILE | 1 WCU
//   Keep a file that has arrived (only once) | update | COMMUNITY#<c>#FILE#<fileId> | FILE | 1 WCU

/** As long as the bucket keeps what nobody confirmed. */
const UPLOAD_DAYS = 2;

export async function readFileItem(community: CommunityId, fileId: FileId): Promise<FileItem | undefined> {
  const item = await get(fileKey(community, fileId), { consistent: true });
  return item && FileItem.parse(item);
}

export async function putUpload(community: CommunityId, file: FileItem, now: string): Promise<void> {
  const expiresAtSeconds = Math.floor(Date.parse(now) / 1000) + UPLOAD_DAYS * 86_400;
  const Item = { ...fileKey(community, file.fileId), ...file, expiresAtSeconds };
  const Put = { Item, ConditionExpression: 'attribute_not_exists(pk)' };
  await write({ write: { Put }, onRefused: () => new AppError('BUSY') });
}

/** Another confirmation of the same upload came first: what it kept is what counts. */
export const ALREADY_KEPT = new Error('the file is kept already');

export async function keepFile(
  community: CommunityId,
  { fileId, bytes, sha256 }: StoredFile,
  now: string,
): Promise<void> {
  const Update = {
    Key: fileKey(community, fileId),
    UpdateExpression: 'SET keptAt = :now, bytes = :bytes, sha256 = :sha256 REMOVE expiresAtSeconds',
    ConditionExpression: 'attribute_exists(pk) AND attribute_type(keptAt, :none)',
    ExpressionAttributeValues: { ':now': now, ':bytes': bytes, ':sha256': sha256, ':none': 'NULL' },
  };
  await write({ write: { Update }, onRefused: (found) => (found ? ALREADY_KEPT : new AppError('NOT_FOUND')) });
}

export const storedOf = (item: FileItem): StoredFile => StoredFile.parse(item);
