import { Page } from '../../../components/page/page';

export default function CommitteeCodesPage() {
  return <Page title="绑定码" />;
}
