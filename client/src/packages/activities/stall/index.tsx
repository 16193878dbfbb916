import { getFair } from '../../../../../shared/activities/fair-endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { StallForm } from '../../../features/activities/stall-form';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function StallPage() {
  const fair = useEndpoint(getFair, { params: { activityId: useParam('activityId') } });
  return (
    <Page title="申请摊位" needs="resident">
      <Loaded of={fair}>{(shown) => <StallForm fair={shown} />}</Loaded>
    </Page>
  );
}
