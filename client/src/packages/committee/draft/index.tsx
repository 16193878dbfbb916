import { getVote } from '../../../../../shared/votes/endpoints';
import type { VoteDetail } from '../../../../../shared/votes/schema';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { DraftBar } from '../../../features/votes/committee/draft-bar';
import { DraftSteps } from '../../../features/votes/committee/draft-steps';
import { useDraftScreen } from '../../../features/votes/committee/use-draft-screen';
import { useMay } from '../../../platform/may';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

const NEEDS = ['committee'] as const;

export default function CommitteeDraftPage() {
  const voteId = useParam('voteId');
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
  const may = useMay();
  return (
    <Page title="起草表决" needs={NEEDS} bar={may(...NEEDS) && <DraftBar {...screen} />}>
      <DraftSteps {...screen} />
    </Page>
  );
}
