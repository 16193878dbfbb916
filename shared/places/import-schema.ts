import * as z from 'zod';
import { HouseholdId } from './ids';

// Apart from the places themselves, which every feature reads: only importing and checking a roll needs these.

export const GridViolation = z.object({
  kind: z.enum(['too_small', 'too_large', 'gap', 'overlap']),
  /** the grid, or the household of a gap or an overlap */
  where: z.string(),
  /** one Chinese sentence with the numbers */
  sentence: z.string(),
});
export type GridViolation = z.infer<typeof GridViolation>;

/** One row of the roll file that cannot be taken, named by line and reason. */
export const RowError = z.object({ line: z.int(), column: z.string(), reason: z.string() });
export type RowError = z.infer<typeof RowError>;

export const HouseholdChange = z.object({
  householdId: HouseholdId,
  address: z.string(),
  /** what changes, in words: 专有面积 89.60 → 90.10 ㎡ */
  changes: z.array(z.string()),
});

export const ImportPlan = z.object({
  rows: z.int(),
  errors: z.array(RowError),
  added: z.int(),
  changed: z.array(HouseholdChange),
  unchanged: z.int(),
  /** in the roll but not in the file: kept, and shown so that somebody looks */
  absent: z.array(z.string()),
  newCompounds: z.array(z.string()),
  violations: z.array(GridViolation),
  /** fingerprint of file and roll together; a commit repeats it, so nobody commits what they did not see */
  planHash: z.string(),
  committed: z.boolean(),
});
export type ImportPlan = z.infer<typeof ImportPlan>;
