import * as z from 'zod';
import { text } from '../http/text';
import { BuildingId, CommunityCode, CompoundId, GridId, HouseholdId } from './ids';

export const Community = z.object({
  communityId: CommunityCode,
  name: text(2, 30),
  street: text(2, 30),
  /** true for generated people and places; shown wherever they are */
  demo: z.boolean(),
});
export type Community = z.infer<typeof Community>;

export const Household = z.object({
  householdId: HouseholdId,
  compoundId: CompoundId,
  buildingId: BuildingId,
  unit: z.string(),
  room: z.string(),
  /** exclusive area, integer 0.01 m² */
  exclusiveArea: z.int().min(1).max(100_000_000),
  /** level-3 grid, or null where the roll leaves a gap (listed as a violation, not hidden) */
  gridId: GridId.nullable(),
  /** registered adults (18 and over): the seats of a vote per adult resident */
  adults: z.int().min(0).max(30),
  /** registered people of any age, never fewer than the adults */
  people: z.int().min(0).max(50),
});
export type Household = z.infer<typeof Household>;

export const Compound = z.object({ compoundId: CompoundId, name: text(1, 30), households: z.int() });
export const Building = z.object({
  buildingId: BuildingId,
  compoundId: CompoundId,
  /** as spoken: 3 号楼 */
  name: z.string(),
  households: z.int(),
});
export const Grid = z.object({ gridId: GridId, level: z.int().min(1).max(3), households: z.int() });
export type Compound = z.infer<typeof Compound>;
export type Building = z.infer<typeof Building>;
export type Grid = z.infer<typeof Grid>;

export const GridViolation = z.object({
  kind: z.enum(['too_small', 'too_large', 'gap', 'overlap']),
  /** the grid, or the household of a gap or an overlap */
  where: z.string(),
  /** one Chinese sentence with the numbers */
  sentence: z.string(),
});
export type GridViolation = z.infer<typeof GridViolation>;

export const Places = z.object({
  community: Community,
  households: z.int(),
  adults: z.int(),
  people: z.int(),
  compounds: z.array(Compound),
  buildings: z.array(Building),
  grids: z.array(Grid),
});
export type Places = z.infer<typeof Places>;

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
