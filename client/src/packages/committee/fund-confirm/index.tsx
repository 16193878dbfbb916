import { Page } from '../../../components/page/page';
import { ConfirmView } from '../../../features/funds/committee/income/confirm-view';

export default function FundConfirmPage() {
  return (
    <Page title="等我核对" needs="resident">
      <ConfirmView />
    </Page>
  );
}
