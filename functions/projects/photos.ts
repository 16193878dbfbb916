import type { FileId, ShownFile, StoredFile } from '../../shared/files/schema';
import type { Evidence } from '../../shared/funds/entry';
import { AppError } from '../../shared/http/errors';
import { readFilesToAttach } from '../files/reads';
import { showFile } from '../platform/files';
import type { CommunityId } from '../platform/identity';
import type { Caller } from '../platform/serve';

/** Files to attach: the caller's own, or, for those who keep the fund, anybody's of the community. */
export async function attached(
  { community, person }: Caller,
  fileIds: readonly FileId[],
  keeper: boolean,
): Promise<StoredFile[]> {
  if (fileIds.length === 0) return [];
  const files = await readFilesToAttach(community, [...new Set(fileIds)], keeper ? null : person);
  if (!files) throw new AppError('FILE_NOT_ARRIVED');
  return files;
}

export const shownFiles = (community: CommunityId, files: readonly StoredFile[], now: string): Promise<ShownFile[]> =>
  Promise.all(files.map((file) => showFile(community, file, now)));

/** 发票 1 张: what the ledger says of the files, and the hashes that prove them. */
export const evidenceOf = (label: string, files: readonly StoredFile[]): Evidence[] =>
  files.map(({ fileId, sha256 }, i) => ({
    label: files.length === 1 ? label : `${label} ${i + 1}`,
    sha256,
    ref: fileId,
  }));
