import { getVote } from '../../../../../shared/votes/endpoints';
import { Banner } from '../../../components/banner/banner';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { ManageView } from '../../../features/votes/committee/manage-view';
import { useFollow } from '../../../features/votes/use-follow';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function CommitteeManagePage() {
  const voteId = useParam('voteId');
  const vote = useEndpoint(getVote, { params: { voteId } });
  const now = useNow();
  useFollow(vote);
  usePullToRefresh(vote);
  return (
    <Page title="管理表决" needs={['committee']}>
      <Loaded of={vote}>
        {(shown) =>
          shown.mayManage ? (
            <ManageView vote={shown} now={now} />
          ) : (
            <Banner tone="wait" title="这次表决不归您管">
              您的职责没有覆盖“{shown.electorateName}”。需要您来办的话，请社区管理员加上。
            </Banner>
          )
        }
      </Loaded>
    </Page>
  );
}
