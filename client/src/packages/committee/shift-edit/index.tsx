import { getShift } from '../../../../../shared/shifts/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { ChangeForm } from '../../../features/shifts/committee/change-form';
import { LedTeams } from '../../../features/shifts/committee/led-teams';
import { PlanForm } from '../../../features/shifts/committee/plan-form';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

function Change({ shiftId }: { shiftId: string }) {
  const shift = useEndpoint(getShift, { params: { shiftId } });
  return <Loaded of={shift}>{(shown) => <ChangeForm key={shown.revision} shift={shown} />}</Loaded>;
}

export default function ShiftEditPage() {
  const shiftId = useParam('shiftId');
  const now = useNow();
  return (
    <Page title={shiftId === '' ? '排一班' : '改这一班'} needs="resident">
      {shiftId === '' ? (
        <LedTeams>{(teams) => <PlanForm teams={teams} now={now} />}</LedTeams>
      ) : (
        <Change shiftId={shiftId} />
      )}
    </Page>
  );
}
