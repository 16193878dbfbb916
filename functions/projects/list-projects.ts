import type { Fund } from '../../shared/funds/fund';
import { needed } from '../../shared/projects/approvals';
import type { listProjects } from '../../shared/projects/endpoints';
import { isInside } from '../../shared/projects/rights';
import type { ProjectCard } from '../../shared/projects/schema';
import { readHead } from '../funds/reads';
import type { Handle } from '../platform/serve';
import { openDoor, standingOf } from './standing';
import { readCards } from './store';

const PAGE = 20;

export const listProjectsHandler: Handle<typeof listProjects> = async ({ params, query }, caller) => {
  const { community, fund } = await openDoor(params.fundId);
  const [page, head] = await Promise.all([
    readCards(community, params.fundId, query.group ?? null, PAGE, query.cursor),
    readHead(community, params.fundId),
  ]);
  // What was never published is between the applicant and the fund.
  const inside = page.projects.every(({ shown }) => shown) || isInside(await standingOf(caller, community, fund, null));
  const projects = page.projects
    .filter(({ shown }) => shown || inside)
    .map((card) => ({ ...card, heldFen: head?.restricted[card.projectNo] ?? 0, byVote: isByVote(fund, card) }));
  return { projects, cursor: page.cursor };
};

const NOBODY = { owners: [], conflicted: [] };
const isByVote = ({ policy, managers }: Fund, { state, plannedFen }: ProjectCard): boolean =>
  (state === 'applied' || state === 'published') && needed(policy, plannedFen, managers, NOBODY).by === 'vote';
