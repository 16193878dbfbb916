import { MAX_SIDE, type Need } from '../../../../../shared/activities/fair';
import type { Fair } from '../../../../../shared/activities/fair-endpoints';

export const MOST_NEEDS = 20;

export interface PlanForm {
  needs: Need[];
  rows: number;
  columns: number;
  /** ISO instant, or '' */
  callUntil: string;
}

const BLANK: PlanForm = { needs: [{ needId: 'n1', label: '' }], rows: 3, columns: 4, callUntil: '' };

export const planFormOf = ({ plan }: Fair): PlanForm =>
  plan
    ? {
        needs: plan.needs.map(({ needId, label }) => ({ needId, label })),
        rows: plan.rows,
        columns: plan.columns,
        callUntil: plan.callUntil,
      }
    : BLANK;

/** Somebody already asked for it or offers it: its words may change, it stays. */
export function isSpokenFor({ needs, desk }: Fair, needId: string): boolean {
  const asked = needs.some((need) => need.needId === needId && need.households > 0);
  return asked || (desk?.stalls ?? []).some((stall) => stall.needIds.includes(needId));
}

/**
 * The number of a new need: never one that stands for something else in the saved plan, in this form or with a stall.
 * null: all twenty are taken.
 */
export function freeNeedId({ plan, desk }: Fair, { needs }: PlanForm): string | null {
  const used = new Set([
    ...needs.map(({ needId }) => needId),
    ...(plan?.needs ?? []).map(({ needId }) => needId),
    ...(desk?.stalls ?? []).flatMap(({ needIds }) => needIds),
  ]);
  const all = Array.from({ length: MOST_NEEDS }, (_, n) => `n${n + 1}`);
  return all.find((needId) => !used.has(needId)) ?? null;
}

export const SIDES = Array.from({ length: MAX_SIDE }, (_, n) => ({ value: String(n + 1), label: String(n + 1) }));
