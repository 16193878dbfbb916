import { BtnLink, Btns } from '../../../components/btn/btn';
import { Page } from '../../../components/page/page';
import { LedTeams } from '../../../features/shifts/committee/led-teams';
import { ShiftWeek } from '../../../features/shifts/committee/shift-week';
import { useNow } from '../../../platform/clock';
import { urlOf } from '../../../platform/navigate';

export default function ShiftsDeskPage() {
  const now = useNow();
  return (
    <Page title="排班" needs="resident">
      <LedTeams>
        {(teams) => (
          <>
            <Btns>
              <BtnLink icon="plus" to={urlOf('shiftEdit')}>
                排一班
              </BtnLink>
              <BtnLink kind="second" icon="users" to={urlOf('teamsDesk')}>
                小队和资质
              </BtnLink>
            </Btns>
            <ShiftWeek teams={teams} now={now} />
          </>
        )}
      </LedTeams>
    </Page>
  );
}
