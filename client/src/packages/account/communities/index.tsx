import { Page } from '../../../components/page/page';

export default function AccountCommunitiesPage() {
  return <Page title="换社区" />;
}
