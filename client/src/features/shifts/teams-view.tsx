import { getVolunteer, listTeams } from '../../../../shared/shifts/team-endpoints';
import { Loaded } from '../../components/loaded/loaded';
import { Empty } from '../../components/states/empty';
import { useEndpoint } from '../../platform/use-endpoint';
import { TeamCard } from './team-card';
import { mineFirst } from './teams';

/** The volunteer teams of the community. */
export function TeamsView() {
  const teams = useEndpoint(listTeams);
  const volunteer = useEndpoint(getVolunteer);
  return (
    <Loaded of={teams}>
      {(reply) =>
        reply.teams.length === 0 ? (
          <Empty title="还没有志愿小队">想牵头成立一支？跟自管委或网格员说一声，他们来建。</Empty>
        ) : (
          mineFirst(reply.teams).map((team) => <TeamCard key={team.teamId} team={team} volunteer={volunteer.data} />)
        )
      }
    </Loaded>
  );
}
