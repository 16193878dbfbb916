import type { Fund } from '../../shared/funds/fund';
import { AppError } from '../../shared/http/errors';
import type { Role } from '../../shared/http/roles';
import { isInside, STRANGER, type Standing } from '../../shared/projects/rights';
import { communityOfFund, readFund } from '../funds/reads';
import type { CommunityId } from '../platform/identity';
import type { Caller } from '../platform/serve';
import { type ProjectItem, readProject } from './store';

/** Who looks after a fund's projects day by day; who says yes are the managers, by name, in the fund itself. */
const KEEPERS: readonly Role[] = ['fund_keeper', 'community_admin'];

/**
 * The caller as the fund and the project see them; from outside the community everybody is a stranger. A fund belongs to
 * the whole community, so a duty for one compound does not count.
 */
export async function standingOf(
  caller: Caller,
  community: CommunityId,
  fund: Fund,
  project: ProjectItem | null,
): Promise<Standing> {
  if (caller.communityOrNone !== community) return STRANGER;
  const { person } = caller;
  const roles = (await caller.roles()).flatMap(({ role, scope }) => (scope === 'community' ? [role] : []));
  return {
    keeper: roles.some((role) => KEEPERS.includes(role)),
    supervisor: roles.includes('supervisor') || fund.supervisor?.personId === person,
    manager: fund.managers.some(({ personId }) => personId === person),
    applicant: project?.applicantId === person,
    neighbour: caller.homes.length > 0,
  };
}

/** A fund as anybody may ask for it, with the community it belongs to. */
export async function openDoor(fundId: string): Promise<{ community: CommunityId; fund: Fund }> {
  const community = await communityOfFund(fundId);
  const fund = community && (await readFund(community, fundId));
  if (!fund) throw new AppError('NOT_FOUND');
  return { community, fund };
}

/** What the caller's write is decided on, all of it read strongly. */
export interface Scene {
  community: CommunityId;
  fund: Fund;
  project: ProjectItem;
  standing: Standing;
}

/** A project of the caller's own community; one not published does not exist for those outside it. */
export async function loadProject(
  caller: Caller,
  { fundId, projectNo }: { fundId: string; projectNo: string },
): Promise<Scene> {
  const { community } = caller;
  const [fund, project] = await Promise.all([
    readFund(community, fundId, { consistent: true }),
    readProject(community, fundId, projectNo, { consistent: true }),
  ]);
  if (!fund || !project) throw new AppError('NOT_FOUND');
  const standing = await standingOf(caller, community, fund, project);
  if (project.publishedAt === null && !isInside(standing)) throw new AppError('NOT_FOUND');
  return { community, fund, project, standing };
}
