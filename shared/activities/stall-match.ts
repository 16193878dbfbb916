/** What residents asked for, and how many households did. */
export interface AskedNeed {
  needId: string;
  households: number;
}
/** A stall and what it offers. */
export interface OfferingStall {
  stallId: string;
  needIds: readonly string[];
  appliedAt: string;
}

/** Which stalls serve which need; a need without one is unmet. In the order of the needs given. */
export const coverage = (needs: readonly AskedNeed[], stalls: readonly OfferingStall[]) =>
  needs.map(({ needId, households }) => ({
    needId,
    households,
    stallIds: stalls.filter((stall) => stall.needIds.includes(needId)).map(({ stallId }) => stallId),
  }));

const askedFor = (needs: readonly AskedNeed[], unmet: ReadonlySet<string>, stall: OfferingStall): number =>
  needs.reduce(
    (sum, need) => sum + (unmet.has(need.needId) && stall.needIds.includes(need.needId) ? need.households : 0),
    0,
  );

/**
 * Which applications to accept next: always the one that meets the most households' still unmet needs; of equals the
 * one that applied first, then the smaller id. Stops when the places are used up or nothing new would be met, so the
 * order of the input never matters and a stall nobody asked for is left to the organiser.
 */
export function suggestStalls(
  needs: readonly AskedNeed[],
  accepted: readonly OfferingStall[],
  applied: readonly OfferingStall[],
  places: number,
): string[] {
  const unmet = new Set(
    coverage(needs, accepted)
      .filter(({ stallIds, households }) => stallIds.length === 0 && households > 0)
      .map(({ needId }) => needId),
  );
  const left = [...applied].sort((a, b) => (`${a.appliedAt}#${a.stallId}` < `${b.appliedAt}#${b.stallId}` ? -1 : 1));
  const chosen: string[] = [];
  while (chosen.length < places) {
    const [best, households] = left.reduce<[OfferingStall | undefined, number]>(
      (top, stall) => {
        const asked = askedFor(needs, unmet, stall);
        return asked > top[1] ? [stall, asked] : top;
      },
      [undefined, 0],
    );
    if (!best || households === 0) break;
    chosen.push(best.stallId);
    left.splice(left.indexOf(best), 1);
    for (const needId of best.needIds) unmet.delete(needId);
  }
  return chosen;
}
