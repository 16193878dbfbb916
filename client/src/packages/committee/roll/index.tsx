import { Page } from '../../../components/page/page';

export default function CommitteeRollPage() {
  return <Page title="住户名册" />;
}
