import { AppError } from '../../shared/http/errors';
import { takesGifts } from '../../shared/projects/life';
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
