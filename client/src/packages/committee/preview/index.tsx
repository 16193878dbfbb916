import { getVote } from '../../../../../shared/votes/endpoints';
import { ActionBar } from '../../../components/action-bar/action-bar';
import { Btn, BtnLink } from '../../../components/btn/btn';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { VotePreview } from '../../../features/votes/committee/vote-preview';
import { back, urlOf, useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function CommitteePreviewPage() {
  const voteId = useParam('voteId');
  const vote = useEndpoint(getVote, { params: { voteId } });
  const bar = vote.data?.mayManage && (
    <ActionBar>
      <Btn kind="second" onClick={back}>
        接着改
      </Btn>
      <BtnLink to={urlOf('manage', { voteId })}>去公示</BtnLink>
    </ActionBar>
  );
  return (
    <Page title="先看样子" needs={['committee']} bar={bar}>
      <Loaded of={vote}>{(draft) => <VotePreview vote={draft} />}</Loaded>
    </Page>
  );
}
