import type { Input, Reply } from '../../shared/http/endpoint';
import type { listReasons } from '../../shared/votes/endpoints';
import type { Caller } from '../platform/serve';
import { visibleVote } from './detail';
import { listReasonItems } from './reasons-store';
import { manages } from './rights';

/** Reasons tell the direction of a vote, so nobody reads any before the count, and residents before the result is out. */
export async function listReasonsHandler(
  { params, query }: Input<typeof listReasons>,
  caller: Caller,
): Promise<Reply<typeof listReasons>> {
  const vote = await visibleVote(caller, params.voteId);
  const committee = await manages(caller, vote.electorate);
  if (vote.state !== 'published' && !(vote.state === 'closed' && committee)) return { reasons: [], cursor: null };
  const page = await listReasonItems(caller.community, vote.voteId, query.cursor);
  const isShown = committee
    ? () => true
    : (reason: (typeof page.reasons)[number]) => reason.audience === 'public' && reason.moderation === 'pass';
  return { reasons: page.reasons.filter(isShown), cursor: page.cursor };
}
