import { getBudget } from '../../../../../shared/budgets/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { Empty } from '../../../components/states/empty';
import { ProposeForm } from '../../../features/budgets/propose-form';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function ProposePage() {
  const roundId = useParam('roundId');
  const budget = useEndpoint(getBudget, { params: { roundId } }, { enabled: roundId !== '' });
  return (
    <Page title="提一个项目" needs="resident">
      <Loaded of={budget}>
        {(shown) =>
          shown.state === 'collecting' ? (
            <ProposeForm budget={shown} />
          ) : (
            <Empty title="现在不收项目">项目已经定下来，或这次票选结束了；下一次再提。</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
