import { Page } from '../../../components/page/page';
import { CommunitiesList } from '../../../features/residents/communities-list';
import { useSession } from '../../../platform/session';

export default function CommunitiesPage() {
  const { me } = useSession();
  return (
    <Page title="换社区" needs="person">
      {me && <CommunitiesList me={me} />}
    </Page>
  );
}
