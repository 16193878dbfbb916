import { AppError } from '../../shared/http/errors';
import type { rateProject } from '../../shared/projects/endpoints';
import type { Handle } from '../platform/serve';
import { untilSettled } from './change-project';
import { putRating, readRating } from './ratings-store';
import { loadProject } from './standing';
import { PROJECT_MOVED } from './store';
import { lookedAt } from './words';

export const rateProjectHandler: Handle<typeof rateProject> = async ({ params, body }, caller) => {
  const { householdId, stars, words } = body;
  const home =
    householdId === undefined ? caller.homes[0] : caller.homes.find((one) => one.householdId === householdId);
  if (!home) throw new AppError('NOT_A_MEMBER');
  const moderation = await lookedAt(caller, words);
  return untilSettled([PROJECT_MOVED], async () => {
    const { community, project } = await loadProject(caller, params);
    if (project.state !== 'finished') throw new AppError('PROJECT_STATE');
    const before = await readRating(community, project, home.householdId, { consistent: true });
    if (before?.stars === stars && before.words === words) return before;
    const next = { stars, words, ratedAt: caller.now, moderation };
    await putRating(community, project, home.householdId, { next, before });
    return next;
  });
};
