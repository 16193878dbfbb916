// 幸福生活节: one registration, several small activities chosen with it, all of them or none.

/** Two writes a session and one for the festival stay far below what one transaction holds. */
export const MAX_CHOSEN = 8;

export interface Chosen {
  sessionId: string;
  startsAt: string;
  endsAt: string;
  /** how many of the household go to it */
  party: number;
}

/**
 * A household may part for an hour, some to the puppets and some to the dumplings, but it has only as many people as it
 * registered. The sessions of the first moment that needs more; empty when every moment works out.
 */
export function overstretched<T extends Chosen>(chosen: readonly T[], party: number): T[] {
  const inOrder = [...chosen].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  for (const { startsAt } of inOrder) {
    const together = inOrder.filter((one) => one.startsAt <= startsAt && startsAt < one.endsAt);
    if (together.reduce((sum, one) => sum + one.party, 0) > party) return together;
  }
  return [];
}

/** What a new choice adds to the one before, what it gives back, and what stays. */
export function choiceChange(before: readonly string[], after: readonly string[]) {
  return {
    added: after.filter((id) => !before.includes(id)),
    dropped: before.filter((id) => !after.includes(id)),
    kept: after.filter((id) => before.includes(id)),
  };
}
