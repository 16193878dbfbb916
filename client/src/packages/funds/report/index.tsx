import { getReport } from '../../../../../shared/funds/public-endpoints';
import { ActionBar } from '../../../components/action-bar/action-bar';
import { Banner } from '../../../components/banner/banner';
import { Btn } from '../../../components/btn/btn';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { ReportView } from '../../../features/funds/report-view';
import { isBrowser, print } from '../../../platform/address';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

/** A quarter's figures to read, print and hang up downstairs; for anybody. */
export default function FundReportPage() {
  const fundId = useParam('fundId');
  const period = useParam('period');
  const now = useNow();
  const report = useEndpoint(getReport, { params: { fundId, period } });
  const bar = isBrowser && report.data && (
    <ActionBar note="A4，竖着印">
      <Btn icon="printer" onClick={print}>
        打印
      </Btn>
    </ActionBar>
  );
  return (
    <Page title="收支公示单" bar={bar}>
      <Loaded of={report}>
        {(shown) => (
          <>
            <ReportView report={shown} now={now} />
            {!isBrowser && <Banner icon="printer">要印出来，请在电脑上打开小马扎的基金页，再打开这份报告。</Banner>}
          </>
        )}
      </Loaded>
    </Page>
  );
}
