import { AppError } from '../../shared/http/errors';
import type { getProject } from '../../shared/projects/endpoints';
import { isInside } from '../../shared/projects/rights';
import type { Handle } from '../platform/serve';
import { detailOf } from './detail';
import { openDoor, standingOf } from './standing';
import { readProject } from './store';

export const getProjectHandler: Handle<typeof getProject> = async ({ params }, caller) => {
  const { community, fund } = await openDoor(params.fundId);
  const project = await readProject(community, params.fundId, params.projectNo);
  if (!project) throw new AppError('NOT_FOUND');
  const hidden = project.publishedAt === null;
  if (hidden && !isInside(await standingOf(caller, community, fund, project))) throw new AppError('NOT_FOUND');
  return detailOf(caller, community, fund, project);
};
