import { getVote } from '../../../../../shared/votes/endpoints';
import type { VoteDetail } from '../../../../../shared/votes/schema';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { DraftBar } from '../../../features/votes/committee/draft-bar';
import { DraftSteps } from '../../../features/votes/committee/draft-steps';
import { useDraftScreen } from '../../../features/votes/committee/use-draft-screen';
import { useMay } from '../../../platform/may';
import { useParam } from '../../../platform/navigate';
import { useSession } from '../../../platform/session';
import { useEndpoint } from '../../../platform/use-endpoint';

const NEEDS = ['committee'] as const;

export default function CommitteeDraftPage() {
  const voteId = useParam('voteId');
  const may = useMay();
  const { me } = useSession();
  // Signed out or without the duty, the page says what to do; a draft begins only for those who may write one.
  if (!me || !may(...NEEDS)) return <Page title="起草表决" needs={NEEDS} />;
  return voteId ? <SavedDraft voteId={voteId} /> : <Draft vote={null} />;
}

function SavedDraft({ voteId }: { voteId: string }) {
  const vote = useEndpoint(getVote, { params: { voteId } });
  if (vote.data) return <Draft vote={vote.data} />;
  return (
    <Page title="起草表决" needs={NEEDS}>
      <Loaded of={vote}>{() => null}</Loaded>
    </Page>
  );
}

function Draft({ vote }: { vote: VoteDetail | null }) {
  const screen = useDraftScreen(vote);
  return (
    <Page title="起草表决" needs={NEEDS} bar={<DraftBar {...screen} />}>
      <DraftSteps {...screen} />
    </Page>
  );
}
