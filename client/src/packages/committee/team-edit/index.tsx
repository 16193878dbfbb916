import type { TeamMember } from '../../../../../shared/shifts/team';
import { listTeamMembers, listTeams } from '../../../../../shared/shifts/team-endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { Empty } from '../../../components/states/empty';
import { QualifiedCard } from '../../../features/shifts/committee/qualified-card';
import { TeamForm } from '../../../features/shifts/committee/team-form';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

const NOBODY: TeamMember[] = [];

function Team({ teamId }: { teamId: string }) {
  const now = useNow();
  const teams = useEndpoint(listTeams);
  const members = useEndpoint(listTeamMembers, { params: { teamId } });
  return (
    <Loaded of={teams}>
      {(reply) => {
        const team = reply.teams.find((one) => one.teamId === teamId);
        if (!team) return <Empty title="没有这支小队">可能换了社区。请回到小队列表再看。</Empty>;
        return (
          <Loaded of={members}>
            {(shown) => (
              <>
                <TeamForm key={team.revision} team={team} members={shown.members} />
                <QualifiedCard teamId={teamId} now={now} />
              </>
            )}
          </Loaded>
        );
      }}
    </Loaded>
  );
}

export default function TeamEditPage() {
  const teamId = useParam('teamId');
  return (
    <Page
      title={teamId === '' ? '建一支小队' : '小队'}
      needs={teamId === '' ? ['committee', 'grid_worker', 'community_admin'] : 'resident'}
    >
      {teamId === '' ? <TeamForm team={null} members={NOBODY} /> : <Team teamId={teamId} />}
    </Page>
  );
}
