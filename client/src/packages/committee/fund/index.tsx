import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { FundChoice } from '../../../features/funds/committee/fund-choice';
import { FundDesk } from '../../../features/funds/committee/fund-desk';
import { useFund } from '../../../features/funds/use-fund';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';

export default function FundDeskPage() {
  const fundId = useParam('fundId');
  return (
    <Page title="管基金" needs={['fund_keeper', 'community_admin', 'supervisor']}>
      {fundId === '' ? <FundChoice /> : <One fundId={fundId} />}
    </Page>
  );
}

function One({ fundId }: { fundId: string }) {
  const now = useNow();
  const { fund, mine } = useFund(fundId);
  return <Loaded of={fund}>{() => mine && <FundDesk fund={mine} now={now} />}</Loaded>;
}
