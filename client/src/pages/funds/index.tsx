import { Page } from '../../components/page/page';

export default function FundsPage() {
  return <Page title="基金" tab="funds" />;
}
