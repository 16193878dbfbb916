import { AppError } from '../../shared/http/errors';
import { messageOf } from '../../shared/musters/rules';
import type { GroupId, MyCall } from '../../shared/musters/schema';
import type { CommunityId } from '../platform/identity';
import { type Place, readCall } from './calls-store';
import { type CalledGroup, type Muster, readGroups, readMuster } from './store';

/** A muster that is running; what was decided about one that is over stays as it is. */
export async function liveMuster(community: CommunityId, musterId: string): Promise<Muster> {
  const muster = await readMuster(community, musterId);
  if (muster.state !== 'live') throw new AppError('MUSTER_OVER');
  return muster;
}

/** The person's place in a muster: the one group that called them. */
export async function placeOf(community: CommunityId, musterId: string, personId: string): Promise<Place> {
  const group = groupCalling(await readGroups(community, musterId), personId);
  if (!group) throw new AppError('NOT_CALLED');
  return { community, musterId, groupId: group.groupId as GroupId, personId };
}

const groupCalling = (groups: readonly CalledGroup[], personId: string): CalledGroup | undefined =>
  groups.find(({ memberIds }) => memberIds.includes(personId));

/** What a called person sees of a muster; null: it does not call them. */
export async function myCallIn(community: CommunityId, muster: Muster, personId: string): Promise<MyCall | null> {
  const group = groupCalling(await readGroups(community, muster.musterId), personId);
  if (!group) return null;
  const { musterId } = muster;
  const call = await readCall({ community, musterId, groupId: group.groupId as GroupId, personId });
  return { ...muster, message: messageOf(muster), group, call };
}
