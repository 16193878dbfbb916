import { localDay } from '../../../../../shared/http/local-time';
import { getVolunteer } from '../../../../../shared/shifts/team-endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Columns } from '../../../components/page/columns';
import { Page } from '../../../components/page/page';
import { QualificationsCard } from '../../../features/shifts/qualifications-card';
import { VolunteerForm } from '../../../features/shifts/volunteer-form';
import { useNow } from '../../../platform/clock';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function VolunteerPage() {
  const volunteer = useEndpoint(getVolunteer);
  const today = localDay(useNow());
  return (
    <Page title="志愿者资料" needs="resident">
      <Loaded of={volunteer}>
        {(data) => (
          <Columns aside={<QualificationsCard volunteer={data} today={today} />}>
            <VolunteerForm volunteer={data} />
          </Columns>
        )}
      </Loaded>
    </Page>
  );
}
