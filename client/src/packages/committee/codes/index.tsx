import { Page } from '../../../components/page/page';
import { CodesView } from '../../../features/residents/committee/codes-view';
import { useNow } from '../../../platform/clock';
import { useSession } from '../../../platform/session';

export default function CommitteeCodesPage() {
  const now = useNow();
  const { me } = useSession();
  return (
    <Page title="绑定码" needs={['grid_worker', 'community_admin']}>
      <CodesView now={now} communityName={me?.community?.name ?? ''} />
    </Page>
  );
}
