import * as z from 'zod';
import { FileId, FileType, StoredFile } from '../../shared/files/schema';
import { PersonId } from '../../shared/residents/ids';
import type { CommunityId } from '../platform/identity';
import { get } from '../platform/table';

// What files lend to other features.
//
// Access patterns
//   A file that is kept, to attach it | get | COMMUNITY#<c>#FILE#<fileId> | FILE | 0.5 RCU

/** A file of a community. `sha256` and `keptAt` are null until it has arrived and was looked at. */
export const FileItem = z.object({
  fileId: FileId,
  type: FileType,
  bytes: z.int(),
  sha256: z.string().nullable(),
  by: PersonId,
  askedAt: z.iso.datetime(),
  keptAt: z.iso.datetime().nullable(),
});
export type FileItem = z.infer<typeof FileItem>;

export const fileKey = (community: CommunityId, fileId: FileId) => ({
  pk: `COMMUNITY#${community}#FILE#${fileId}`,
  sk: 'FILE',
});

/**
 * These files as they may be attached to something by `person`: kept, of this community, and handed over by that person
 * themselves (null: by anybody). Undefined where one of them is not.
 */
export async function readFilesToAttach(
  community: CommunityId,
  fileIds: readonly FileId[],
  person: string | null,
): Promise<StoredFile[] | undefined> {
  const items = await Promise.all(fileIds.map((fileId) => get(fileKey(community, fileId))));
  const files = items.map((item) => item && FileItem.parse(item));
  const fits = files.filter((file) => file?.keptAt && (person === null || file.by === person));
  return fits.length === fileIds.length ? fits.map((file) => StoredFile.parse(file)) : undefined;
}
