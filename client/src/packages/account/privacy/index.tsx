import { Page } from '../../../components/page/page';
import { DeleteCard } from '../../../features/residents/delete-card';
import { ExportCard } from '../../../features/residents/export-card';
import { PrivacyWords } from '../../../features/residents/privacy-words';

export default function PrivacyPage() {
  return (
    <Page title="隐私和我的数据" needs="person">
      <PrivacyWords />
      <ExportCard />
      <DeleteCard />
    </Page>
  );
}
