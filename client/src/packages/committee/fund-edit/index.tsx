import { localDay } from '../../../../../shared/http/local-time';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { FundEdit } from '../../../features/funds/committee/fund-edit';
import { useFund } from '../../../features/funds/use-fund';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';

export default function FundEditPage() {
  const fundId = useParam('fundId');
  const today = localDay(useNow());
  return (
    <Page title={fundId === '' ? '成立一个基金' : '改基金'} needs={['fund_keeper', 'community_admin']}>
      {fundId === '' ? <FundEdit fund={null} today={today} /> : <Kept fundId={fundId} today={today} />}
    </Page>
  );
}

function Kept({ fundId, today }: { fundId: string; today: string }) {
  const { fund, mine } = useFund(fundId);
  const full = mine?.full ?? null;
  return <Loaded of={fund}>{() => full && <FundEdit key={full.revision} fund={full} today={today} />}</Loaded>;
}
