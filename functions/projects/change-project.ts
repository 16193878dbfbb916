import { AppError } from '../../shared/http/errors';
import type { ProjectDetail } from '../../shared/projects/detail';
import { pauseBefore } from '../platform/pause';
import type { Caller } from '../platform/serve';
import { detailOf } from './detail';
import { loadProject, type Scene } from './standing';
import { PROJECT_MOVED, type ProjectItem, saveProject } from './store';

/** Neighbours, managers and keepers may meet on one project; so many in a row is a busy moment. */
export const TRIES = 20;

/** Runs load, decide, commit, and again as long as another write came first. */
export async function untilSettled<T>(moved: readonly Error[], run: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    try {
      return await run();
    } catch (error) {
      if (!moved.includes(error as Error)) throw error;
    }
  }
  throw new AppError('BUSY');
}

/** `decide` refuses, or gives the project as it should be, or the very same where nothing is left to do. */
export async function changeProject(
  caller: Caller,
  params: { fundId: string; projectNo: string },
  decide: (scene: Scene) => ProjectItem | Promise<ProjectItem>,
): Promise<Scene> {
  return untilSettled([PROJECT_MOVED], async () => {
    const scene = await loadProject(caller, params);
    const next = await decide(scene);
    if (next === scene.project) return scene;
    await saveProject(scene.community, next, scene.project);
    return { ...scene, project: { ...next, revision: scene.project.revision + 1 } };
  });
}

/** The same, answered with the project as the caller sees it now. */
export async function changed(
  caller: Caller,
  params: { fundId: string; projectNo: string },
  decide: (scene: Scene) => ProjectItem | Promise<ProjectItem>,
): Promise<ProjectDetail> {
  const { community, fund, project } = await changeProject(caller, params, decide);
  return detailOf(caller, community, fund, project);
}
