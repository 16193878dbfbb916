import { AppError } from '../../shared/http/errors';
import type { withdrawProject } from '../../shared/projects/endpoints';
import { assertMayBecome } from '../../shared/projects/life';
import type { Handle } from '../platform/serve';
import { untilSettled } from './change-project';
import { detailOf } from './detail';
import { endProject } from './end-project';
import { loadProject } from './standing';
import { PROJECT_MOVED } from './store';
import { assertShowable } from './words';

export const withdrawProjectHandler: Handle<typeof withdrawProject> = async ({ params, body }, caller) => {
  const { because } = body;
  await assertShowable(caller, because);
  const { community, fund, project } = await untilSettled([PROJECT_MOVED], async () => {
    const scene = await loadProject(caller, params);
    if (!scene.standing.applicant) throw new AppError('NOT_FOUND');
    if (scene.project.state === 'withdrawn') return scene;
    assertMayBecome(scene.project, 'withdrawn');
    await endProject(caller, scene, { ...scene.project, state: 'withdrawn', because, since: caller.now });
    return loadProject(caller, params);
  });
  return detailOf(caller, community, fund, project);
};
