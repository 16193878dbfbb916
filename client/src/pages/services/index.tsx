import { Segmented } from '../../components/choose/segmented';
import { Columns } from '../../components/page/columns';
import { Page } from '../../components/page/page';
import { ActivitiesTab } from '../../features/activities/activities-tab';
import { ShiftsTab } from '../../features/shifts/shifts-tab';
import { VolunteerLinks } from '../../features/shifts/volunteer-links';
import { VenuesTab } from '../../features/venues/venues-tab';
import { useNow } from '../../platform/clock';
import { type ServiceView, setServiceView, useServiceView } from '../../platform/service-view';

const VIEWS: readonly { value: ServiceView; label: string }[] = [
  { value: 'shifts', label: '志愿岗位' },
  { value: 'activities', label: '活动' },
  { value: 'venues', label: '场地' },
];

export default function ServicesPage() {
  const view = useServiceView();
  const now = useNow();
  return (
    <Page title="服务" tab="services" needs="resident">
      <Segmented label="看哪一类" options={VIEWS} value={view} onChange={setServiceView} />
      {view === 'shifts' && (
        <Columns aside={<VolunteerLinks mine />}>
          <ShiftsTab now={now} />
        </Columns>
      )}
      {view === 'activities' && <ActivitiesTab now={now} />}
      {view === 'venues' && <VenuesTab />}
    </Page>
  );
}
