import { Page } from '../../../components/page/page';
import { RosterView } from '../../../features/shifts/roster-view';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';

export default function RosterPage() {
  const teamId = useParam('teamId');
  const now = useNow();
  return (
    <Page title="轮值表" needs="resident">
      <RosterView teamId={teamId} now={now} />
    </Page>
  );
}
