import { Page } from '../../../components/page/page';
import { TeamsView } from '../../../features/shifts/teams-view';

export default function TeamsPage() {
  return (
    <Page title="志愿小队" needs="resident">
      <TeamsView />
    </Page>
  );
}
