import { Page } from '../../../components/page/page';

export default function CommitteeRolesPage() {
  return <Page title="职责" />;
}
