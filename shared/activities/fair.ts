import * as z from 'zod';
import { text } from '../http/text';

// 公益大集: residents say what they need, stalls apply, the organiser matches and draws the map.

const NeedId = z.string().regex(/^n([1-9]|1[0-9]|20)$/);
export const Need = z.object({ needId: NeedId, label: text(1, 20) });
export type Need = z.infer<typeof Need>;

/** More rows or columns do not fit on a phone's width or one printed page. */
export const MAX_SIDE = 12;
export const Cell = z.object({ row: z.int().min(1).max(MAX_SIDE), column: z.int().min(1).max(MAX_SIDE) });
export type Cell = z.infer<typeof Cell>;

export const FairPlan = z.object({
  needs: z
    .array(Need)
    .min(1)
    .max(20)
    .refine((list) => new Set(list.map((need) => need.needId)).size === list.length, '需求编号重复'),
  rows: z.int().min(1).max(MAX_SIDE),
  columns: z.int().min(1).max(MAX_SIDE),
  /** until then households say what they need and stalls apply */
  callUntil: z.iso.datetime({ precision: 3 }),
});
export type FairPlan = z.infer<typeof FairPlan>;

/** The needs that stood in the way of an edit. */
export const KeptNeeds = z.object({ needs: z.array(Need) });

/** What an edit takes off the list of needs. */
export const droppedNeeds = (before: readonly Need[], after: readonly Need[]): Need[] =>
  before.filter(({ needId }) => !after.some((need) => need.needId === needId));

/** Those of some needs that a household asked for or a stall, not turned away, offers: they may be reworded, not dropped. */
export function spokenFor(
  needs: readonly Need[],
  wishes: readonly (readonly string[])[],
  stalls: readonly Pick<Stall, 'needIds' | 'state'>[],
): Need[] {
  const offered = stalls.filter(({ state }) => state === 'applied' || state === 'accepted');
  const wanted = new Set([...wishes.flat(), ...offered.flatMap(({ needIds }) => needIds)]);
  return needs.filter(({ needId }) => wanted.has(needId));
}

export const isOnMap = (plan: Pick<FairPlan, 'rows' | 'columns'>, { row, column }: Cell): boolean =>
  row <= plan.rows && column <= plan.columns;

export const StallId = z.string().regex(/^[0-9a-z]{26}$/);
/** What an applicant says. */
export const StallForm = z.object({
  name: text(1, 20),
  kind: z.enum(['team', 'organisation', 'person']),
  about: text(0, 100),
  needIds: z.array(NeedId).max(20),
  tables: z.int().min(0).max(4),
  power: z.boolean(),
  /** how the organiser reaches them; seen by the organiser and the applicant only */
  contact: text(0, 40),
});
export type StallForm = z.infer<typeof StallForm>;

export const StallState = z.enum(['applied', 'accepted', 'declined', 'withdrawn']);
export type StallState = z.infer<typeof StallState>;

export const Stall = StallForm.extend({
  stallId: StallId,
  state: StallState,
  /** on the sign above it, from acceptance on */
  number: z.int().nullable(),
  cell: Cell.nullable(),
  appliedAt: z.iso.datetime(),
  /** why it was declined, in words to the applicant */
  because: z.string().nullable(),
});
export type Stall = z.infer<typeof Stall>;
/** What neighbours see of an accepted stall. */
export const StallShown = Stall.pick({
  stallId: true,
  name: true,
  kind: true,
  about: true,
  needIds: true,
  number: true,
  cell: true,
});

const NEXT: Record<StallState, readonly StallState[]> = {
  applied: ['accepted', 'declined', 'withdrawn'],
  accepted: ['withdrawn', 'declined'],
  declined: ['accepted'],
  withdrawn: [],
};
/** May a stall go from one state to another? A withdrawn one applies anew. */
export const mayBecome = (from: StallState, to: StallState): boolean => NEXT[from].includes(to);
