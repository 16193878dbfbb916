import { Page } from '../../../components/page/page';

export default function AccountPrivacyPage() {
  return <Page title="我的数据" />;
}
