import { Page } from '../../../components/page/page';
import { RecordForm } from '../../../features/funds/committee/income/record-form';
import { useParam } from '../../../platform/navigate';

export default function FundRecordPage() {
  const fundId = useParam('fundId');
  return (
    <Page title="登记一笔" needs={['fund_keeper', 'community_admin']}>
      <RecordForm key={fundId} fundId={fundId} />
    </Page>
  );
}
