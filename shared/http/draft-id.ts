import * as z from 'zod';

/** Made up by the client when a form opens: sent twice, the form still makes one thing. */
export const DraftId = z.string().regex(/^[0-9a-z]{26}$/);
export type DraftId = z.infer<typeof DraftId>;
