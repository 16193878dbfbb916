import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { useNow } from '../../platform/clock';
import { useMay } from '../../platform/may';
import { urlOf } from '../../platform/navigate';
import { lineOf } from './card-words';
import { useDrafts } from './use-vote-lists';

/** For the committee, below what everyone sees: begin a vote, or go on writing one. */
export function DraftsCard() {
  const committee = useMay()('committee');
  const drafts = useDrafts(committee);
  const now = useNow();
  if (!committee) return null;
  return (
    <Card flush label="自管委起草">
      <Rows>
        <ListRow icon="message-square-plus" title="起草表决" note="有事想请大家议一议" to={urlOf('draft')} />
        {(drafts.items ?? []).map((vote) => (
          <ListRow
            key={vote.voteId}
            icon="file-text"
            title={vote.title}
            note={`草稿 · ${lineOf(vote, now)}`}
            to={urlOf('draft', { voteId: vote.voteId })}
          />
        ))}
      </Rows>
    </Card>
  );
}
