import { Page } from '../../../components/page/page';

export default function CommitteeDraftPage() {
  return <Page title="起草表决" />;
}
