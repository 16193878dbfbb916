import * as z from 'zod';

/** What people hand in as evidence: photos, and receipts as PDF. */
export const FileType = z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);
export type FileType = z.infer<typeof FileType>;

/** 5 MB: a phone's photo at full size; the clients send smaller ones. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

export const FileId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);
export type FileId = z.infer<typeof FileId>;

/** A file that has arrived and was looked at. What a fund's entry or a project keeps of it, and shows for proof. */
export const StoredFile = z.object({
  fileId: FileId,
  type: FileType,
  bytes: z.int().min(1).max(MAX_FILE_BYTES),
  /** SHA-256 of the bytes as they are kept, hex: whoever has the file can check that it is the one meant */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StoredFile = z.infer<typeof StoredFile>;

/** The same with an address to see it at, good for half an hour at least. It may be relative to the API's own. */
export const ShownFile = StoredFile.extend({ url: z.string() });
export type ShownFile = z.infer<typeof ShownFile>;
