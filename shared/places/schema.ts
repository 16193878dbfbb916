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
