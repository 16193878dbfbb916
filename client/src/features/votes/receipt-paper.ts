import type { MyBallot, Receipt, VoteDetail } from '../../../../shared/votes/schema';

export type CastPaper = MyBallot & { receipt: Receipt };

/** The named household's ballot in the box, else the first there is; null when none is. */
export function receiptPaper({ ballots }: VoteDetail, householdId: string): CastPaper | null {
  const cast = ballots.filter((paper): paper is CastPaper => paper.receipt !== null);
  return cast.find((paper) => paper.householdId === householdId) ?? cast[0] ?? null;
}
