import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { applyForProject } from '../../shared/projects/endpoints';
import type { ProjectPlan } from '../../shared/projects/plan';
import { readFund } from '../funds/reads';
import { countTry } from '../platform/rate-limit';
import type { Caller } from '../platform/serve';
import { detailOf } from './detail';
import { applyFor, assertFits, sentBefore } from './lent';
import { lookedAt } from './words';

/** More than anybody has ideas in a day. */
const APPLICATIONS = { max: 10, seconds: 86_400 };

export async function applyForProjectHandler(
  { params, body }: Input<typeof applyForProject>,
  caller: Caller,
): Promise<Reply<typeof applyForProject>> {
  const { community, person, now } = caller;
  const fund = await readFund(community, params.fundId, { consistent: true });
  if (!fund) throw new AppError('NOT_FOUND');
  const application = { ...body, person };
  const known = await sentBefore(community, fund.fundId, application);
  if (known) return detailOf(caller, community, fund, known);
  assertFits(fund, body.plan);
  await countTry('project-application', `${community}#${person}`, APPLICATIONS, now);
  await lookedAt(caller, ...wordsOf(body.plan));
  return detailOf(caller, community, fund, await applyFor(community, fund, application, now));
}

/** Everything a keeper will read, and after publication everybody. */
export const wordsOf = ({ title, story, orgName, lines, milestones }: ProjectPlan): string[] => [
  title,
  story,
  orgName,
  ...[...lines, ...milestones].map(({ what }) => what),
];
