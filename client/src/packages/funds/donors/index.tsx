import { Page } from '../../../components/page/page';
import { DonorsView } from '../../../features/donations/donors-view';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';

/** The donors' wall, for anybody. */
export default function DonorsPage() {
  const fundId = useParam('fundId');
  const now = useNow();
  return (
    <Page title="谁捐了">
      <DonorsView fundId={fundId} now={now} />
    </Page>
  );
}
