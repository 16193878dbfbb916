import { Page } from '../../../components/page/page';
import { VerifyView } from '../../../features/shifts/verify-view';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';

export default function VerifyCertificatePage() {
  const code = useParam('code');
  const now = useNow();
  return (
    <Page title="核验证明">
      <VerifyView key={code} code={code} now={now} />
    </Page>
  );
}
