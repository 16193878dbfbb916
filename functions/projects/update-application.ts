import { AppError } from '../../shared/http/errors';
import type { updateApplication } from '../../shared/projects/endpoints';
import type { Handle } from '../platform/serve';
import { wordsOf } from './apply-for-project';
import { changed } from './change-project';
import { assertFits, plannedFrom } from './lent';
import { lookedAt } from './words';

export const updateApplicationHandler: Handle<typeof updateApplication> = async ({ params, body }, caller) => {
  await lookedAt(caller, ...wordsOf(body.plan));
  return changed(caller, params, ({ fund, project, standing }) => {
    if (!standing.applicant) throw new AppError('NOT_FOUND');
    if (project.state !== 'applied') throw new AppError('PROJECT_STATE');
    if (project.revision !== body.revision) throw new AppError('PROJECT_CHANGED');
    assertFits(fund, body.plan);
    return { ...project, ...plannedFrom(body.plan) };
  });
};
