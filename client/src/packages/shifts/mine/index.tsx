import { Columns } from '../../../components/page/columns';
import { Page } from '../../../components/page/page';
import { ComingShifts } from '../../../features/shifts/coming-shifts';
import { HoursCard } from '../../../features/shifts/hours-card';
import { MarksCard } from '../../../features/shifts/marks-card';
import { VolunteerLinks } from '../../../features/shifts/volunteer-links';
import { useNow } from '../../../platform/clock';

export default function MyShiftsPage() {
  const now = useNow();
  return (
    <Page title="我的志愿" needs="resident">
      <Columns
        aside={
          <>
            <HoursCard />
            <MarksCard now={now} />
          </>
        }
      >
        <ComingShifts now={now} />
        <VolunteerLinks />
      </Columns>
    </Page>
  );
}
