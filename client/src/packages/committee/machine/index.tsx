import { Page } from '../../../components/page/page';
import { MachineView } from '../../../features/funds/committee/income/machine-view';
import { useParam } from '../../../platform/navigate';

export default function MachinePage() {
  const machineNo = useParam('machineNo');
  return (
    <Page title={machineNo === '' ? '登记一台机器' : '机器登记'} needs={['fund_keeper', 'community_admin']}>
      <MachineView key={machineNo} machineNo={machineNo} />
    </Page>
  );
}
