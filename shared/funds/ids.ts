import * as z from 'zod';

/** 26 characters that sort by time, or as many derived from what an entry is about. */
const Id = z.string().regex(/^[0-9a-z]{26}$/);

/** A fund; the same id is its public address. */
export const FundId = Id;
export type FundId = z.infer<typeof FundId>;

/** What is posted once, however often it is sent: an order, a statement, an expense. Chosen by whoever posts. */
export const EntryId = Id;
export type EntryId = z.infer<typeof EntryId>;

/** A project within its fund: 1, 2, 3 … as text, because the ledger names accounts by it. */
export const ProjectNo = z.string().regex(/^[1-9][0-9]{0,4}$/);
export type ProjectNo = z.infer<typeof ProjectNo>;
