import { Page } from '../../../components/page/page';
import { MyGifts } from '../../../features/donations/my-gifts';
import { useNow } from '../../../platform/clock';

export default function MyGiftsPage() {
  const now = useNow();
  return (
    <Page title="我的捐款" needs="resident">
      <MyGifts now={now} />
    </Page>
  );
}
