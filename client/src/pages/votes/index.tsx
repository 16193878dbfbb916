import { Page } from '../../components/page/page';
import { VotesScreen } from '../../features/votes/votes-screen';

export default function VotesPage() {
  return (
    <Page title="议事" tab="votes" needs="resident">
      <VotesScreen />
    </Page>
  );
}
