import { AppError } from '../../shared/http/errors';
import type { publishPlan } from '../../shared/projects/endpoints';
import { assertMayBecome, decidableFrom } from '../../shared/projects/life';
import type { Handle } from '../platform/serve';
import { changeProject } from './change-project';
import { detailOf } from './detail';
import { matterOf } from './matter';
import { tellPublished } from './messages';

/** Publishing is a keeper's look at the words as well, so it is never the applicant who publishes. */
export const publishPlanHandler: Handle<typeof publishPlan> = async ({ params, body }, caller) => {
  const { now, person } = caller;
  const { community, fund, project } = await changeProject(caller, params, ({ project, standing }) => {
    if (standing.applicant) throw new AppError('OWN_MONEY');
    if (project.state === 'published' && project.revision === body.revision + 1) return project;
    assertMayBecome(project, 'published');
    if (project.revision !== body.revision) throw new AppError('PROJECT_CHANGED');
    const decidableOn = decidableFrom(now, body.days);
    return { ...project, state: 'published', publishedAt: now, decidableOn, since: now };
  });
  await tellPublished(fund, matterOf(project), project, person);
  return detailOf(caller, community, fund, project);
};
