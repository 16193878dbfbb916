import { Page } from '../../../components/page/page';

export default function CommitteePreviewPage() {
  return <Page title="预览" />;
}
