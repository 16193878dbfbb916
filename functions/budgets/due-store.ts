import * as z from 'zod';
import { dueOf } from '../../shared/budgets/life';
import { type Round, RoundId } from '../../shared/budgets/schema';
import { type DueQueue, forgetDue, noteDue } from '../platform/due';
import type { CommunityId } from '../platform/identity';
import type { Step } from '../platform/table';

// What time itself does to a round: once it has closed, it is counted.
//
// Access patterns
//   Note when a round is to be counted, forget it when it is withdrawn | transact | DUE#budgets | <countsAt>#<c>#<roundId> | 2 WCU each

const Job = z.object({ roundId: RoundId });
type Job = z.infer<typeof Job>;

export const BUDGETS_DUE: DueQueue<Job> = {
  name: 'budgets',
  job: Job,
  idOf: ({ roundId }) => roundId,
  logged: ({ roundId }) => ({ roundId }),
};

/** The steps that move a round's due work from its state before to its state after. */
export function dueStepsBetween(community: CommunityId, before: Round | null, after: Round): Step[] {
  const { roundId } = after;
  const [old, next] = [before && dueOf(before), dueOf(after)];
  if (old === next) return [];
  return [
    ...(old ? [forgetDue(BUDGETS_DUE, community, old, { roundId })] : []),
    ...(next ? [noteDue(BUDGETS_DUE, community, next, { roundId })] : []),
  ];
}
