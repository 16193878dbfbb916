import { getVote } from '../../../../../shared/votes/endpoints';
import { ActionBar } from '../../../components/action-bar/action-bar';
import { Btn } from '../../../components/btn/btn';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { PrintView } from '../../../features/votes/committee/print-view';
import { isBrowser, print } from '../../../platform/address';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { useSession } from '../../../platform/session';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function CommitteePrintPage() {
  const voteId = useParam('voteId');
  const vote = useEndpoint(getVote, { params: { voteId } });
  const now = useNow();
  const { me } = useSession();
  const place = me?.community;
  const bar = isBrowser && vote.data?.mayManage && (
    <ActionBar note="A4 一张，竖着印">
      <Btn icon="printer" onClick={print}>
        打印
      </Btn>
    </ActionBar>
  );
  return (
    <Page title="打印" needs={['committee']} bar={bar}>
      <Loaded of={vote}>
        {(shown) => (
          <PrintView vote={shown} from={place ? [`${place.street}${place.name}`, '居民自管委'] : []} now={now} />
        )}
      </Loaded>
    </Page>
  );
}
