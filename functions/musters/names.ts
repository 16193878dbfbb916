import { AppError } from '../../shared/http/errors';
import type { NamedPerson, PlanDraft, PlanGroup } from '../../shared/musters/schema';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readRoles } from '../platform/roles';
import { readDisplayName, readHomesIn } from '../residents/reads';

/** A plan has up to a few hundred people; each takes three small reads. */
const AT_ONCE = 32;

/** The name of somebody who lives or serves in this community; null: nobody of ours. */
async function nameHere(community: CommunityId, personId: string, now: string): Promise<string | null> {
  const [homes, name] = await Promise.all([readHomesIn(community, personId), readDisplayName(personId)]);
  if (name === null) return null;
  if (homes.length > 0) return name;
  return (await readRoles(community, personId, now)).length > 0 ? name : null;
}

/** The draft's groups with everybody by name. Who is not of this community is refused, whoever typed their id. */
export async function namedGroups(community: CommunityId, draft: PlanDraft, now: string): Promise<PlanGroup[]> {
  const ids = [...new Set(draft.groups.flatMap(({ ownerId, memberIds }) => [ownerId, ...memberIds]))];
  const found = await inBatches(ids, AT_ONCE, async (personId) => ({
    personId,
    name: await nameHere(community, personId, now),
  }));
  const unknown = found.filter(({ name }) => name === null).map(({ personId }) => personId);
  if (unknown.length > 0) throw new AppError('PERSON_UNKNOWN', { personIds: unknown });
  const names = new Map(found.map(({ personId, name }) => [personId, name ?? '']));
  const named = (personId: string): NamedPerson => ({ personId, name: names.get(personId) ?? '' });
  return draft.groups.map(({ ownerId, memberIds, ...group }) => ({
    ...group,
    owner: named(ownerId),
    members: memberIds.map(named),
  }));
}
