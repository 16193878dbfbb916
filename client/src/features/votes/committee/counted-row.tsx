import { listReasons } from '../../../../../shared/votes/endpoints';
import type { VoteCard } from '../../../../../shared/votes/schema';
import { ListRow } from '../../../components/card/list-row';
import { urlOf } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';
import { closedWords } from './desk-words';

/** A counted vote waits for two things: its publication, and a look at the words the content check held back. */
export function CountedRow({ vote, now }: { vote: VoteCard; now: string }) {
  const { data } = useEndpoint(listReasons, { params: { voteId: vote.voteId } });
  const held = data?.reasons.filter(({ moderation }) => moderation === 'held').length ?? 0;
  const note = held > 0 ? `结果待公布，有 ${held} 条理由等您看` : `结果待公布，${closedWords(vote, now)}`;
  return <ListRow title={vote.title} note={note} to={urlOf('manage', { voteId: vote.voteId })} />;
}
