import { listProjects } from '../../../../shared/projects/endpoints';
import { Card } from '../../components/card/card';
import { SectionHead } from '../../components/card/section-head';
import { Loaded } from '../../components/loaded/loaded';
import { ProjectBars } from '../../components/spending/project-bars';
import { urlOf } from '../../platform/navigate';
import { useEndpoint } from '../../platform/use-endpoint';

/** What the money is being spent on now. */
export function RunningProjects({ fundId }: { fundId: string }) {
  const running = useEndpoint(listProjects, { params: { fundId }, query: { group: 'running' } });
  return (
    <Loaded of={running} skeleton={null}>
      {({ projects }) => (
        <>
          <SectionHead title="正在花的项目" more="全部项目" to={urlOf('projects', { fundId })} />
          {projects.length > 0 ? (
            <ProjectBars label="正在花的项目" level={3} fundId={fundId} projects={projects} />
          ) : (
            <Card>眼下没有在办的项目。</Card>
          )}
        </>
      )}
    </Loaded>
  );
}
