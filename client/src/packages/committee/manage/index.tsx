import { Page } from '../../../components/page/page';

export default function CommitteeManagePage() {
  return <Page title="管理表决" />;
}
