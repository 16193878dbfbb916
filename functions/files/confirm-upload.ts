import { createHash } from 'node:crypto';
import type { confirmUpload } from '../../shared/files/endpoints';
import { MAX_FILE_BYTES } from '../../shared/files/schema';
import { typeOfBytes } from '../../shared/files/signature';
import { AppError } from '../../shared/http/errors';
import { incomingKey, keptKey, readFile, showFile, writeFile } from '../platform/files';
import type { Handle } from '../platform/serve';
import type { FileItem } from './reads';
import { ALREADY_KEPT, keepFile, readFileItem, storedOf } from './store';
import { withoutTraces } from './without-traces';

/**
 * The form stays good for a while after the first file came through it, so what was looked at is kept in another place
 * that no form leads to: the hash told to the public is the hash of exactly what they will see.
 */
export const confirmUploadHandler: Handle<typeof confirmUpload> = async ({ params }, { community, person, now }) => {
  const file = await readFileItem(community, params.fileId);
  if (!file || file.by !== person) throw new AppError('NOT_FOUND');
  if (file.keptAt) return showFile(community, storedOf(file), now);
  const bytes = await readFile(incomingKey(community, file.fileId), MAX_FILE_BYTES);
  if (!bytes) throw new AppError('FILE_NOT_ARRIVED');
  const cleaned = checked(file, bytes);
  const sha256 = createHash('sha256').update(cleaned).digest('hex');
  const kept = { fileId: file.fileId, type: file.type, bytes: cleaned.length, sha256 };
  await writeFile(keptKey(community, kept), file.type, cleaned);
  try {
    await keepFile(community, kept, now);
  } catch (error) {
    if (error !== ALREADY_KEPT) throw error;
    const first = await readFileItem(community, file.fileId);
    if (first) return showFile(community, storedOf(first), now);
  }
  return showFile(community, kept, now);
};

function checked(file: FileItem, bytes: Buffer): Buffer {
  if (typeOfBytes(bytes) !== file.type) throw new AppError('FILE_TYPE_WRONG');
  const cleaned = withoutTraces(file.type, bytes);
  if (!cleaned) throw new AppError('FILE_TYPE_WRONG');
  return cleaned;
}
