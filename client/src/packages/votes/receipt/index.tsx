import { Page } from '../../../components/page/page';

export default function VotesReceiptPage() {
  return <Page title="票根" />;
}
