import * as z from 'zod';

export const ExpenseId = z.string().regex(/^[0-9a-z]{26}$/);
export type ExpenseId = z.infer<typeof ExpenseId>;
