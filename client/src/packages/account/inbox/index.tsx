import { Page } from '../../../components/page/page';

export default function AccountInboxPage() {
  return <Page title="消息" />;
}
