import * as z from 'zod';

/** A request as it came: what another service signed must reach whoever checks it without having been read. */
export const SignedBody = z.object({
  /** names in lower case */
  headers: z.record(z.string(), z.string()),
  bytes: z.instanceof(Uint8Array),
});
export type SignedBody = z.infer<typeof SignedBody>;
