import { getBudget } from '../../../../../shared/budgets/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { RoundEditor } from '../../../features/budgets/committee/round-editor';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

function Edit({ roundId }: { roundId: string }) {
  const budget = useEndpoint(getBudget, { params: { roundId } });
  return <Loaded of={budget}>{(shown) => <RoundEditor key={shown.revision} budget={shown} />}</Loaded>;
}

export default function BudgetEditPage() {
  const roundId = useParam('roundId');
  return (
    <Page title={roundId === '' ? '发起票选' : '改票选草稿'} needs={['committee', 'fund_keeper']}>
      {roundId === '' ? <RoundEditor budget={null} /> : <Edit roundId={roundId} />}
    </Page>
  );
}
