import { useState } from 'react';
import { listMyProjects, listProjects } from '../../../../shared/projects/endpoints';
import { projectPage } from '../../../../shared/projects/page';
import type { ListedProject } from '../../../../shared/projects/schema';
import { BtnLink } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { Chips } from '../../components/choose/chips';
import { LoadedList } from '../../components/loaded/loaded-list';
import { ProjectBars } from '../../components/spending/project-bars';
import { tagOf } from '../../components/spending/project-words';
import { Empty } from '../../components/states/empty';
import { useMay } from '../../platform/may';
import { urlOf } from '../../platform/navigate';
import { usePullToRefresh } from '../../platform/pull-to-refresh';
import { useSession } from '../../platform/session';
import { useEndpoint } from '../../platform/use-endpoint';
import { useList } from '../../platform/use-list';
import { money } from './words';

type View = 'published' | 'running' | 'finished' | 'ended' | 'applied';
const VIEWS: readonly { value: View; label: string }[] = [
  { value: 'running', label: '办事中' },
  { value: 'published', label: '晒方案' },
  { value: 'finished', label: '晒成效' },
  { value: 'ended', label: '没办成的' },
];
const listed = (reply: { projects: ListedProject[] }) => reply.projects;

/** A fund's projects by where they stand; mine first. */
export function ProjectsScreen({ fundId }: { fundId: string }) {
  const [view, setView] = useState<View>('running');
  const keeps = useMay()('fund_keeper', 'community_admin');
  const resident = useSession().me?.community != null;
  const shown = useList(listProjects, { params: { fundId }, query: { group: view } }, listed, fundId !== '');
  const mine = useEndpoint(listMyProjects, {}, { enabled: resident });
  usePullToRefresh(shown);
  const own = (mine.data?.projects ?? []).filter((project) => project.fundId === fundId);
  return (
    <>
      {own.length > 0 && (
        <Card flush label="我申请的">
          <CardHead flush title="我申请的" />
          <Rows>
            {own.map((project) => (
              <ListRow
                key={project.projectNo}
                title={project.title}
                note={`${tagOf(project).words} · 计划 ${money(project.plannedFen)}`}
                to={projectPage({ fundId, projectNo: project.projectNo })}
              />
            ))}
          </Rows>
        </Card>
      )}
      <Chips
        label="按进度看"
        options={keeps ? [...VIEWS, { value: 'applied', label: '等审核' } as const] : VIEWS}
        value={view}
        onChange={setView}
      />
      <LoadedList
        of={shown}
        empty={<Empty title="这里还没有项目">邻居申请用钱、管委会同意以后，办到哪一步都写在这里。</Empty>}
      >
        {(projects) => <ProjectBars label="项目" level={2} fundId={fundId} projects={projects} />}
      </LoadedList>
      {resident && (
        <BtnLink kind="second" wide icon="plus" to={urlOf('applyForMoney', { fundId })}>
          申请用钱
        </BtnLink>
      )}
    </>
  );
}
