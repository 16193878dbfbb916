import { Page } from '../../../components/page/page';
import { GiftsDesk } from '../../../features/donations/committee/gifts-desk';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';

export default function FundGiftsPage() {
  const fundId = useParam('fundId');
  const now = useNow();
  return (
    <Page title="收到的捐款" needs={['fund_keeper', 'supervisor', 'community_admin']}>
      <GiftsDesk fundId={fundId} now={now} />
    </Page>
  );
}
