import { Page } from '../../../components/page/page';

export default function VotesResultPage() {
  return <Page title="表决结果" />;
}
