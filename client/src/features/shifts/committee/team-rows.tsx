import { TEAM_KIND_NAMES, type TeamCard } from '../../../../../shared/shifts/team';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { urlOf } from '../../../platform/navigate';

/** The teams I lead or organise. */
export const TeamRows = ({ teams }: { teams: readonly TeamCard[] }) => (
  <Card flush label="小队">
    <Rows>
      {teams.map(({ teamId, name, kind, members, leaderNames }) => (
        <ListRow
          key={teamId}
          icon="users"
          title={name}
          note={[TEAM_KIND_NAMES[kind], leaderNames.length > 0 ? `队长 ${leaderNames.join('、')}` : '还没有队长'].join(
            ' · ',
          )}
          value={`${members} 人`}
          to={urlOf('teamEdit', { teamId })}
        />
      ))}
    </Rows>
  </Card>
);
