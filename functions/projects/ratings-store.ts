import { Rating } from '../../shared/projects/schema';
import type { CommunityId } from '../platform/identity';
import { get, list, type Step, transact } from '../platform/table';
import { countStars } from './counts-store';
import { PROJECT_MOVED, type ProjectItem, projectPartition } from './store';

// What households say of a finished project, one word each.
//
// Access patterns
//   A household's word | get | COMMUNITY#<c>#FUND#<f>#PROJECT#<no> | RATING#<householdId> | 0.5 RCU, strong 1
//   Some words on a project | query | COMMUNITY#<c>#FUND#<f>#PROJECT#<no> | RATING#* | 0.5 RCU per 20
//   Say or change it (the stars before stated) | transact | COMMUNITY#<c>#FUND#<f>#PROJECT#<no> | RATING#<householdId>, PROJECT | 2 WCU + 2 per KB

/** What a page shows; the stars are counted from all. */
const WORDS_SHOWN = 60;

type Address = Pick<ProjectItem, 'fundId' | 'projectNo'>;
const ratingKey = (community: CommunityId, { fundId, projectNo }: Address, householdId: string) => ({
  pk: projectPartition(community, fundId, projectNo),
  sk: `RATING#${householdId}`,
});

export async function readRating(
  community: CommunityId,
  project: Address,
  householdId: string,
  { consistent = false } = {},
): Promise<Rating | undefined> {
  const item = await get(ratingKey(community, project, householdId), { consistent });
  return item && Rating.parse(item);
}

export async function readRatings(community: CommunityId, { fundId, projectNo }: Address): Promise<Rating[]> {
  const query = { pk: projectPartition(community, fundId, projectNo), prefix: 'RATING#', limit: WORDS_SHOWN };
  return (await list(query)).items.map((item) => Rating.parse(item));
}

/** Refused as PROJECT_MOVED when the household changed it meanwhile: read and go again. */
export async function putRating(
  community: CommunityId,
  project: ProjectItem,
  householdId: string,
  { next, before }: { next: Rating; before: Rating | undefined },
): Promise<void> {
  const Item = { ...ratingKey(community, project, householdId), ...next };
  const unchanged = {
    ConditionExpression: 'stars = :stars AND ratedAt = :ratedAt',
    ExpressionAttributeValues: { ':stars': before?.stars, ':ratedAt': before?.ratedAt },
  };
  const Put = { Item, ...(before ? unchanged : { ConditionExpression: 'attribute_not_exists(pk)' }) };
  const rating: Step = { write: { Put }, onRefused: () => PROJECT_MOVED };
  const stars = before?.stars === next.stars ? null : countStars(community, project, next.stars, before?.stars ?? null);
  await transact([rating, ...(stars ? [stars] : [])]);
}
