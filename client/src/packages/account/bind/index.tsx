import { Page } from '../../../components/page/page';

export default function AccountBindPage() {
  return <Page title="绑定住户" />;
}
