import type { Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { finishProject } from '../../shared/projects/endpoints';
import { assertMayBecome } from '../../shared/projects/life';
import type { Handle } from '../platform/serve';
import { untilSettled } from './change-project';
import { detailOf } from './detail';
import { endProject } from './end-project';
import { tellFinished } from './messages';
import { attached } from './photos';
import { loadProject } from './standing';
import { PROJECT_MOVED } from './store';
import { lookedAt } from './words';

export const finishProjectHandler: Handle<typeof finishProject> = async (
  { params, body },
  caller,
): Promise<Reply<typeof finishProject>> => {
  const first = await loadProject(caller, params);
  const { standing } = first;
  if (!standing.applicant && !standing.keeper) throw new AppError('FORBIDDEN');
  if (first.project.outcome?.text === body.text) return detailOf(caller, first.community, first.fund, first.project);
  const before = await attached(caller, body.before, standing.keeper);
  const after = await attached(caller, body.after, standing.keeper);
  const moderation = await lookedAt(caller, body.text);
  const eyes = standing.keeper && !standing.applicant;
  const shown = moderation === 'pass' && (eyes || before.length + after.length === 0);
  const outcome = { text: body.text, before, after, at: caller.now, shown };
  const { community, fund, project } = await untilSettled([PROJECT_MOVED], async () => {
    const scene = await loadProject(caller, params);
    assertMayBecome(scene.project, 'finished');
    if (scene.project.openExpenses > 0) throw new AppError('EXPENSES_OPEN');
    await endProject(caller, scene, { ...scene.project, state: 'finished', outcome, since: caller.now });
    return loadProject(caller, params);
  });
  await tellFinished(fund, project, caller.person);
  return detailOf(caller, community, fund, project);
};
