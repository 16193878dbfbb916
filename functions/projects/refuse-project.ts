import type { refuseProject } from '../../shared/projects/endpoints';
import { assertMayBecome } from '../../shared/projects/life';
import type { Handle } from '../platform/serve';
import { untilSettled } from './change-project';
import { detailOf } from './detail';
import { endProject } from './end-project';
import { tellRefused } from './messages';
import { loadProject } from './standing';
import { PROJECT_MOVED } from './store';
import { assertShowable } from './words';

export const refuseProjectHandler: Handle<typeof refuseProject> = async ({ params, body }, caller) => {
  const { because } = body;
  await assertShowable(caller, because);
  const { community, fund, project } = await untilSettled([PROJECT_MOVED], async () => {
    const scene = await loadProject(caller, params);
    if (scene.project.state === 'refused' && scene.project.because === because) return scene;
    assertMayBecome(scene.project, 'refused');
    await endProject(caller, scene, { ...scene.project, state: 'refused', because, since: caller.now });
    return loadProject(caller, params);
  });
  await tellRefused(project);
  return detailOf(caller, community, fund, project);
};
