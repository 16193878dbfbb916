import { pageOf } from '../../shared/votes/page';
import type { Outcome, VoteId } from '../../shared/votes/schema';
import { notify } from '../notices/notify';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { ballotPages } from './ballots-store';
import { readVote } from './store';

const AT_ONCE = 16;

/** Tells everyone who cast a ballot what came of a published vote. Safe to run again: one message per vote and person. */
export async function announceResult(community: CommunityId, voteId: VoteId): Promise<void> {
  const vote = await readVote(community, voteId, { consistent: true });
  if (!vote?.outcome || vote.state !== 'published') return;
  const message = {
    messageId: `result#${voteId}`,
    sentAt: vote.history.at(-1)?.at ?? vote.closesAt,
    title: '表决结果公布了',
    body: `“${vote.title}”：${vote.outcome.sentence}`,
    page: pageOf(vote),
    kind: 'vote_result' as const,
    data: { what: vote.title, verdict: verdictOf(vote.outcome) },
  };
  for await (const page of ballotPages(community, voteId))
    await inBatches([...new Set(page.map(({ by }) => by))], AT_ONCE, (person) => notify(person, message));
}

/** Five characters at most: a template's phrase. */
const verdictOf = ({ passed }: Outcome): string => (passed === null ? '意见汇总' : passed ? '通过' : '没有通过');
