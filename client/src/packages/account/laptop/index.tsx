import { Page } from '../../../components/page/page';

export default function AccountLaptopPage() {
  return <Page title="登录电脑" />;
}
