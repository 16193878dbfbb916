// Planned against actual, in integer fen.

interface Line {
  plannedFen: number;
  spentFen: number;
}

export const plannedOf = (lines: readonly Pick<Line, 'plannedFen'>[]): number =>
  lines.reduce((sum, { plannedFen }) => sum + plannedFen, 0);
export const spentOf = (lines: readonly Pick<Line, 'spentFen'>[]): number =>
  lines.reduce((sum, { spentFen }) => sum + spentFen, 0);

/** By how much a line would exceed its plan with `fen` more; 0 while it stays within. */
export const overBy = ({ plannedFen, spentFen }: Line, fen: number): number => Math.max(0, spentFen + fen - plannedFen);

/** What is still missing for the plan, given what the project holds and has spent. */
export const missingOf = (plannedFen: number, heldFen: number, spentFen: number): number =>
  Math.max(0, plannedFen - heldFen - spentFen);
