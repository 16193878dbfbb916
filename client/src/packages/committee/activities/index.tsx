import { BtnLink } from '../../../components/btn/btn';
import { Page } from '../../../components/page/page';
import { ActivityRows } from '../../../features/activities/committee/activity-rows';
import { NoShowRuleCard } from '../../../features/activities/committee/no-show-rule-card';
import { useNow } from '../../../platform/clock';
import { urlOf } from '../../../platform/navigate';

export default function ActivitiesDeskPage() {
  const now = useNow();
  return (
    <Page title="活动管理" needs={['committee', 'grid_worker', 'community_admin']}>
      <BtnLink wide icon="plus" to={urlOf('activityEdit')}>
        办一场活动
      </BtnLink>
      <ActivityRows now={now} />
      <NoShowRuleCard />
    </Page>
  );
}
