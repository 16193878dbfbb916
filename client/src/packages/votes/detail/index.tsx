import { Page } from '../../../components/page/page';

export default function VotesDetailPage() {
  return <Page title="表决" />;
}
