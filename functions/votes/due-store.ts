import * as z from 'zod';
import { dueOf } from '../../shared/votes/life';
import { type Vote, VoteId } from '../../shared/votes/schema';
import { type Due, type DueQueue, forgetDue, noteDue } from '../platform/due';
import type { CommunityId } from '../platform/identity';
import type { Step } from '../platform/table';

// What time itself does to votes: at most one piece of due work per vote, moved by the same transaction that moves the
// vote.
//
// Access patterns
//   Note what is due next, forget what was | transact | DUE#votes | <dueAt>#<c>#<voteId>#<step> | 2 WCU each

const Job = z.object({ voteId: VoteId, step: z.enum(['open', 'count', 'publish']) });
type Job = z.infer<typeof Job>;
export type VoteDue = Due<Job>;

export const VOTES_DUE: DueQueue<Job> = {
  name: 'votes',
  job: Job,
  idOf: ({ voteId, step }) => `${voteId}#${step}`,
  logged: ({ voteId, step }) => ({ job: step, voteId }),
};

/** The steps that move a vote's due work from its state before to its state after. */
export function dueStepsBetween(community: CommunityId, before: Vote | null, after: Vote): Step[] {
  const { voteId } = after;
  const old = before && dueOf(before);
  const next = dueOf(after);
  if (old?.step === next?.step && old?.dueAt === next?.dueAt) return [];
  return [
    ...(old ? [forgetDue(VOTES_DUE, community, old.dueAt, { voteId, step: old.step })] : []),
    ...(next ? [noteDue(VOTES_DUE, community, next.dueAt, { voteId, step: next.step })] : []),
  ];
}
