import type { Cell, FairPlan } from '../../../../../shared/activities/fair';
import type { Fair } from '../../../../../shared/activities/fair-endpoints';

/** An accepted stall, with its number and perhaps its place. */
export type Placed = Fair['stalls'][number];

/** 3 号 义务理发: as on the sign above it */
export const signOf = ({ number, name }: Pick<Placed, 'number' | 'name'>): string => `${number ?? ''} 号 ${name}`;

const STEPS: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from a cell of the map; null: not a key of ours. At the edge one stays. */
export function cellByKey(key: string, { row, column }: Cell, plan: Pick<FairPlan, 'rows' | 'columns'>): Cell | null {
  if (key === 'Home') return { row, column: 1 };
  if (key === 'End') return { row, column: plan.columns };
  const step = STEPS[key];
  if (!step) return null;
  const within = (n: number, most: number) => Math.min(most, Math.max(1, n));
  return { row: within(row + step[0], plan.rows), column: within(column + step[1], plan.columns) };
}
