import { AppError } from '../../shared/http/errors';
import type { reportMilestone } from '../../shared/projects/endpoints';
import { assertOpen } from '../../shared/projects/life';
import type { Handle } from '../platform/serve';
import { changed } from './change-project';
import { attached } from './photos';
import { loadProject } from './standing';
import { lookedAt } from './words';

export const reportMilestoneHandler: Handle<typeof reportMilestone> = async ({ params, body }, caller) => {
  const { standing } = await loadProject(caller, params);
  if (!standing.applicant && !standing.keeper) throw new AppError('FORBIDDEN');
  const photos = await attached(caller, body.photos, standing.keeper);
  const moderation = await lookedAt(caller, body.note);
  const eyes = standing.keeper && !standing.applicant;
  const shown = moderation === 'pass' && (eyes || photos.length === 0);
  const step = Number(params.step) - 1;
  return changed(caller, params, ({ project }) => {
    assertOpen(project);
    const before = project.milestones[step];
    if (!before) throw new AppError('NOT_FOUND');
    const done = { ...before, doneAt: before.doneAt ?? caller.now, note: body.note, photos, shown };
    const milestones = project.milestones.map((one, i) => (i === step ? done : one));
    const since = project.state === 'running' ? project.since : caller.now;
    return { ...project, state: 'running', since, milestones };
  });
};
