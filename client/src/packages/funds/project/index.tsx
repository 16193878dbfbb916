import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { ProjectView } from '../../../features/projects/project-view';
import { useProject } from '../../../features/projects/use-project';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';

/** Open to everybody, with or without an account. */
export default function ProjectPage() {
  const project = useProject({ fundId: useParam('fundId'), projectNo: useParam('projectNo') });
  const now = useNow();
  usePullToRefresh(project);
  return (
    <Page title="基金项目">
      <Loaded of={project}>{(shown) => <ProjectView project={shown} now={now} />}</Loaded>
    </Page>
  );
}
