import { getVote } from '../../../../../shared/votes/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { BallotBar } from '../../../features/votes/ballot-bar';
import { useBallot } from '../../../features/votes/use-ballot';
import { useFollow } from '../../../features/votes/use-follow';
import { VoteSkeleton } from '../../../features/votes/vote-skeleton';
import { VoteView } from '../../../features/votes/vote-view';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

/** 截止 takes effect on the screen within seconds, by the server's clock. */
const TICK_MS = 5_000;

export default function VoteDetailPage() {
  // A printed mini-program code carries the vote as WeChat's `scene`.
  const byCode = useParam('scene');
  const voteId = useParam('voteId') || byCode;
  const vote = useEndpoint(getVote, { params: { voteId } }, { keep: true, enabled: voteId !== '' });
  const now = useNow(TICK_MS);
  const ballot = useBallot(voteId, vote.data, now);
  usePullToRefresh(vote);
  useFollow(vote);
  const title = vote.data?.state === 'published' ? '结果' : '表决';
  return (
    <Page title={title} needs="resident" bar={vote.data && ballot && <BallotBar vote={vote.data} ballot={ballot} />}>
      <Loaded of={vote} skeleton={<VoteSkeleton />}>
        {(data) => <VoteView vote={data} ballot={ballot} now={now} />}
      </Loaded>
    </Page>
  );
}
