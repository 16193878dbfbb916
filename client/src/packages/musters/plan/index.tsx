import { getMusterPlan } from '../../../../../shared/musters/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Columns } from '../../../components/page/columns';
import { Page } from '../../../components/page/page';
import { PlanEditor } from '../../../features/musters/committee/plan-editor';
import { StartCard } from '../../../features/musters/committee/start-card';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

function Plan({ planId }: { planId: string }) {
  const plan = useEndpoint(getMusterPlan, { params: { planId } });
  return (
    <Loaded of={plan}>
      {(shown) => (
        <Columns aside={<PlanEditor key={shown.revision} plan={shown} />}>
          <StartCard key={shown.revision} plan={shown} />
        </Columns>
      )}
    </Loaded>
  );
}

export default function MusterPlanPage() {
  const planId = useParam('planId');
  return (
    <Page title="应急预案" needs={['committee', 'community_admin']}>
      {planId === '' ? <PlanEditor plan={null} /> : <Plan planId={planId} />}
    </Page>
  );
}
