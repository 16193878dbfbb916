import { Page } from '../../../components/page/page';

export default function CommitteeRequestsPage() {
  return <Page title="绑定申请" />;
}
