import { Page } from '../../../components/page/page';

export default function CommitteeNoticesPage() {
  return <Page title="公告" />;
}
