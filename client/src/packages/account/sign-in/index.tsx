import { Page } from '../../../components/page/page';

export default function AccountSignInPage() {
  return <Page title="登录" />;
}
