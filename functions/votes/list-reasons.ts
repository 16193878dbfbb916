import type { Input, Reply } from '../../shared/http/endpoint';
import { atLocal, localDay } from '../../shared/http/local-time';
import type { listReasons } from '../../shared/votes/endpoints';
import type { Reason } from '../../shared/votes/schema';
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
  return { reasons: page.reasons.filter(isShown).map(withoutHour), cursor: page.cursor };
}

/** The day is enough for a reader; to the minute it would tell those who saw a neighbour tapping whose words these are. */
const withoutHour = (reason: Reason): Reason => ({ ...reason, givenAt: atLocal(localDay(reason.givenAt), 0) });
