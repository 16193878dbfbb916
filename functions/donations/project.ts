import type { Donation } from '../../shared/donations/donation';
import { AppError } from '../../shared/http/errors';
import { NEXT, takesGifts } from '../../shared/projects/life';
import type { CommunityId } from '../platform/identity';
import { readProject } from '../projects/reads';

/** A gift may be for one project, as long as that still needs money. */
export async function assertTakesGifts(
  community: CommunityId,
  fundId: string,
  projectNo: string | null,
): Promise<void> {
  if (projectNo === null) return;
  const project = await readProject(community, fundId, projectNo);
  if (!project || !takesGifts(project)) throw new AppError('PROJECT_TAKES_NO_GIFTS');
}

/** The project this gift's money is kept for; null: the fund as a whole, which has back what ended projects had. */
export async function keptFor(
  community: CommunityId,
  { fundId, projectNo }: Pick<Donation, 'fundId' | 'projectNo'>,
): Promise<string | null> {
  if (projectNo === null) return null;
  const project = await readProject(community, fundId, projectNo, { consistent: true });
  return project && NEXT[project.state].length === 0 ? null : projectNo;
}
