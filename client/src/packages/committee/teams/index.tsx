import { BtnLink } from '../../../components/btn/btn';
import { Columns } from '../../../components/page/columns';
import { Page } from '../../../components/page/page';
import { Appeals } from '../../../features/shifts/committee/appeals';
import { LedTeams } from '../../../features/shifts/committee/led-teams';
import { QualificationRequests } from '../../../features/shifts/committee/qualification-requests';
import { TeamRows } from '../../../features/shifts/committee/team-rows';
import { useNow } from '../../../platform/clock';
import { useMay } from '../../../platform/may';
import { urlOf } from '../../../platform/navigate';

export default function TeamsDeskPage() {
  const now = useNow();
  const may = useMay();
  return (
    <Page title="小队和资质" needs="resident">
      <LedTeams>
        {(teams) => (
          <Columns aside={<Appeals now={now} />}>
            <TeamRows teams={teams} />
            {may('committee', 'grid_worker', 'community_admin') && (
              <BtnLink wide icon="plus" to={urlOf('teamEdit')}>
                建一支小队
              </BtnLink>
            )}
            <QualificationRequests now={now} />
          </Columns>
        )}
      </LedTeams>
    </Page>
  );
}
