import type { ReactNode } from 'react';
import type { TeamCard } from '../../../../../shared/shifts/team';
import { listTeams } from '../../../../../shared/shifts/team-endpoints';
import { BtnLink } from '../../../components/btn/btn';
import { Loaded } from '../../../components/loaded/loaded';
import { Empty } from '../../../components/states/empty';
import { useMay } from '../../../platform/may';
import { urlOf } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

/** For whoever leads a team or organises: the teams they may plan for. Others learn how one gets there. */
export function LedTeams({ children }: { children: (teams: TeamCard[]) => ReactNode }) {
  const teams = useEndpoint(listTeams);
  const may = useMay();
  const organises = may('committee', 'grid_worker', 'community_admin');
  return (
    <Loaded of={teams}>
      {(reply) => {
        const led = reply.teams.filter(({ mayLead }) => mayLead);
        if (led.length > 0) return children(led);
        if (organises)
          return (
            <Empty title="还没有志愿小队" action={<BtnLink to={urlOf('teamEdit')}>建一支小队</BtnLink>}>
              班是按小队排的。先建一支小队，定好队长，再来排班。
            </Empty>
          );
        return <Empty title="这一页给队长用">您还没有带队。想牵头，跟自管委或网格员说一声。</Empty>;
      }}
    </Loaded>
  );
}
