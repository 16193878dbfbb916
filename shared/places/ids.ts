import * as z from 'zod';

// Apart from the other schemas: every function's session knows these, few need the rest, and each schema built costs
// a cold start its microseconds.

/** A community, e.g. `wmx`; in handlers the branded type comes from the session only. */
export const CommunityCode = z.string().regex(/^[a-z][a-z0-9]{1,15}$/);
/** A compound within its community: c1, c2 … in the order of first import. */
export const CompoundId = z.string().regex(/^c[1-9][0-9]{0,2}$/);
/** A building: compound and number, e.g. c1.3 */
export const BuildingId = z.string().regex(/^c[1-9][0-9]{0,2}\.[0-9A-Z]{1,6}$/);
/** A household: building, unit and room, e.g. c1.3.1.301 — stable over re-imports, so a re-import finds it again. */
export const HouseholdId = z.string().regex(/^c[1-9][0-9]{0,2}(\.[0-9A-Z]{1,8}){3}$/);
/** A grid's code; its depth is its level: 3 · 3-2 · 3-2-1 */
export const GridId = z.string().regex(/^[0-9]{1,3}(-[0-9]{1,3}){0,2}$/);
export type CompoundId = z.infer<typeof CompoundId>;
export type BuildingId = z.infer<typeof BuildingId>;
export type HouseholdId = z.infer<typeof HouseholdId>;
export type GridId = z.infer<typeof GridId>;
