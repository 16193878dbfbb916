import { Page } from '../../components/page/page';

export default function VotesPage() {
  return <Page title="议事" tab="votes" />;
}
