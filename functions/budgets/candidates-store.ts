import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { Candidate, MAX_PROPOSALS, type RoundId } from '../../shared/budgets/schema';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { get, type Key, listAll, type Step, transact, write } from '../platform/table';
import { roundKey, roundPartition } from './store';

// Projects proposed for a round. Every write of one also moves the round's revision, so that the list cannot change
// under the hands of whoever freezes it.
//
// Access patterns
//   Every project of a round | query | COMMUNITY#<c>#BUDGET#<roundId> | CANDIDATE#* | 0.5 RCU per 4 KB, strong 1
//   One project | get | COMMUNITY#<c>#BUDGET#<roundId> | CANDIDATE#<candidateId> | strong 1 RCU
//   Propose a project (round collecting, not too many) | transact | COMMUNITY#<c>#BUDGET#<roundId> | CANDIDATE#<candidateId>, BUDGET | 4 WCU + 2 per KB of the round
//   Take one in or refuse it (still undecided, round collecting) | transact | COMMUNITY#<c>#BUDGET#<roundId> | CANDIDATE#<candidateId>, BUDGET | 4 WCU + 2 per KB of the round
//   Note which project a chosen one became | update | COMMUNITY#<c>#BUDGET#<roundId> | CANDIDATE#<candidateId> | 1 to 2 WCU

export const CandidateItem = Candidate.extend({ proposedBy: z.string() });
export type CandidateItem = z.infer<typeof CandidateItem>;

const PREFIX = 'CANDIDATE#';
const keyOf = (community: CommunityId, roundId: RoundId, candidateId: string): Key => ({
  pk: roundPartition(community, roundId),
  sk: `${PREFIX}${candidateId}`,
});

export async function readCandidates(
  community: CommunityId,
  roundId: RoundId,
  { consistent = false } = {},
): Promise<CandidateItem[]> {
  const query = { pk: roundPartition(community, roundId), prefix: PREFIX, consistent };
  return (await listAll(query, MAX_PROPOSALS)).map((item) => CandidateItem.parse(item));
}

export async function readCandidate(
  community: CommunityId,
  roundId: RoundId,
  candidateId: string,
): Promise<CandidateItem | undefined> {
  const item = await get(keyOf(community, roundId, candidateId), { consistent: true });
  return item && CandidateItem.parse(item);
}

/** The round still collects, and its revision moves on; one more proposal fits, where there is one more. */
function stillCollecting(community: CommunityId, roundId: RoundId, more: 0 | 1): Step {
  return {
    write: {
      Update: {
        Key: roundKey(community, roundId),
        UpdateExpression: 'ADD #revision :one, #proposals :more',
        ConditionExpression: '#state = :collecting AND #proposals <= :most',
        ExpressionAttributeNames: { '#state': 'state', '#revision': 'revision', '#proposals': 'proposals' },
        ExpressionAttributeValues: {
          ':one': 1,
          ':more': more,
          ':collecting': 'collecting',
          ':most': MAX_PROPOSALS - more,
        },
      },
    },
    onRefused: (found) => new AppError(found?.state === 'collecting' ? 'TOO_MANY_PROPOSALS' : 'BUDGET_NOT_COLLECTING'),
  };
}

const ALREADY_THERE = new Error('proposed before');

/** Proposes a project; the very same sent again is the one already there. */
export async function putProposal(
  community: CommunityId,
  roundId: RoundId,
  item: CandidateItem,
): Promise<CandidateItem> {
  const Item = { ...keyOf(community, roundId, item.candidateId), ...item };
  let found: CandidateItem | undefined;
  const put: Step = {
    write: { Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    onRefused: (there) => {
      found = there && CandidateItem.parse(there);
      return ALREADY_THERE;
    },
  };
  await transact([put, stillCollecting(community, roundId, 1)]).catch((error) => {
    if (error !== ALREADY_THERE || !found) throw error;
  });
  return found ?? item;
}

/** Writes a decision on an undecided project; the very same decision sent again has been made. */
export async function putDecision(community: CommunityId, roundId: RoundId, item: CandidateItem): Promise<void> {
  const Item = { ...keyOf(community, roundId, item.candidateId), ...item };
  const undecided = {
    ConditionExpression: '#state = :proposed',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':proposed': 'proposed' },
  };
  const put: Step = {
    write: { Put: { Item, ...undecided } },
    onRefused: (there) => (isDeepStrictEqual(there, Item) ? ALREADY_THERE : new AppError('ALREADY_DECIDED')),
  };
  await transact([put, stillCollecting(community, roundId, 0)]).catch((error) => {
    if (error !== ALREADY_THERE) throw error;
  });
}

/** The project it became never changes: noted again, it is the same. */
export async function noteProject(
  community: CommunityId,
  roundId: RoundId,
  candidateId: string,
  projectNo: string,
): Promise<void> {
  await write({
    write: {
      Update: {
        Key: keyOf(community, roundId, candidateId),
        UpdateExpression: 'SET projectNo = :no',
        ConditionExpression: 'projectNo = :no OR attribute_type(projectNo, :nothing)',
        ExpressionAttributeValues: { ':no': projectNo, ':nothing': 'NULL' },
      },
    },
    onRefused: () => new AppError('ALREADY_DECIDED'),
  });
}
