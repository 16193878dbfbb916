import * as z from 'zod';

/** A person: 128 random bits. */
export const PersonId = z.string().regex(/^[0-9a-z]{26}$/);
