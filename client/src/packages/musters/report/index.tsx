import { getMusterReport } from '../../../../../shared/musters/endpoints';
import { ActionBar } from '../../../components/action-bar/action-bar';
import { Btn } from '../../../components/btn/btn';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { ReportView } from '../../../features/musters/report-view';
import { isBrowser, print } from '../../../platform/address';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

/** While the last answers are still coming in, the numbers settle within seconds. */
const EVERY_MS = 5_000;

function Report() {
  const musterId = useParam('musterId');
  const report = useEndpoint(getMusterReport, { params: { musterId } }, { every: EVERY_MS });
  const now = useNow();
  return <Loaded of={report}>{(shown) => <ReportView report={shown} now={now} />}</Loaded>;
}

export default function MusterReportPage() {
  const bar = isBrowser && (
    <ActionBar note="A4 一张">
      <Btn icon="printer" onClick={print}>
        打印
      </Btn>
    </ActionBar>
  );
  return (
    <Page title="集结报告" needs={['committee', 'community_admin', 'grid_worker', 'supervisor']} bar={bar}>
      <Report />
    </Page>
  );
}
