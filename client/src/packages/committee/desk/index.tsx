import { Page } from '../../../components/page/page';

export default function CommitteeDeskPage() {
  return <Page title="今天" />;
}
