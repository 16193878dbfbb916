import type { Commitment } from '../../shared/calendar/commitment';
import { byStart } from '../../shared/calendar/rules';
import type { LocalDay } from '../../shared/http/local-time';
import { readMineActivities } from '../activities/reads';
import type { CommunityId, SessionHome } from '../platform/identity';
import { readMineShifts } from '../shifts/reads';
import { readMineVenues } from '../venues/reads';
import { readMineVotes } from '../votes/reads';

type Read = (
  community: CommunityId,
  person: string,
  homes: readonly SessionHome[],
  fromDay: LocalDay,
  toDay: LocalDay,
) => Promise<Commitment[]>;

/** Every feature that fixes a time. */
const SOURCES: readonly Read[] = [readMineVotes, readMineShifts, readMineActivities, readMineVenues];

export interface Owner {
  community: CommunityId;
  person: string;
  homes: readonly SessionHome[];
}

/** Everything with a time that is theirs, by start; what two of their households share appears once. */
export async function commitmentsOf(
  { community, person, homes }: Owner,
  { from, to }: { from: LocalDay; to: LocalDay },
): Promise<Commitment[]> {
  const found = await Promise.all(SOURCES.map((read) => read(community, person, homes, from, to)));
  const once = new Map(found.flat().map((one) => [`${one.kind}#${one.id}#${one.startsAt}`, one]));
  return [...once.values()].sort(byStart);
}
