import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import type { Step } from '../platform/table';
import type { ExpenseItem } from './expenses-store';

// Which residents' votes have carried money, and what. A vote carries one thing only: its item is written with what it
// carries, in one transaction, and never again.
//
// Access patterns
//   Use a vote up, with what it carries | transact | COMMUNITY#<c>#USED_VOTES | <voteId> | 2 WCU

/** A plan, or of a project one expense. */
export type Carried = Pick<ExpenseItem, 'fundId' | 'projectNo'> & { expenseId: string | null };

/** Refused as `moved` where this very thing was carried by it a moment ago, as VOTE_USED where something else was. */
export const useVote = (
  community: CommunityId,
  voteId: string,
  { fundId, projectNo, expenseId }: Carried,
  { now, moved }: { now: string; moved: Error },
): Step => ({
  write: {
    Put: {
      Item: { pk: `COMMUNITY#${community}#USED_VOTES`, sk: voteId, fundId, projectNo, expenseId, usedAt: now },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onRefused: (found) => {
    const own = found?.fundId === fundId && found.projectNo === projectNo && found.expenseId === expenseId;
    return own ? moved : new AppError('VOTE_USED');
  },
});
