import { Page } from '../../../components/page/page';

export default function CommitteePrintPage() {
  return <Page title="打印" />;
}
