import { Page } from '../../../components/page/page';
import { ProjectsScreen } from '../../../features/projects/projects-screen';
import { useParam } from '../../../platform/navigate';

export default function ProjectsPage() {
  return (
    <Page title="基金的项目">
      <ProjectsScreen fundId={useParam('fundId')} />
    </Page>
  );
}
