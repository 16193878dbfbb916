import type { SessionId } from '../../shared/activities/ids';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { areOf, type Children, readChildren } from './class-store';
import { readEntry } from './entries-store';

/** The children of a household that has its seats, all of those named; anybody else is not enrolled. */
export async function enrolled(
  community: CommunityId,
  sessionId: SessionId,
  householdId: string,
  childIds: readonly string[],
): Promise<Children> {
  const [entry, children] = await Promise.all([
    readEntry(community, sessionId, householdId, { consistent: true }),
    readChildren(community, sessionId, householdId),
  ]);
  if (entry?.state !== 'booked' || !children || !areOf(children, entry)) throw new AppError('NOT_BOOKED');
  const known = children.children.map(({ childId }) => childId);
  if (!childIds.every((childId) => known.includes(childId))) throw new AppError('NOT_FOUND');
  return children;
}
