import type { LocalDay } from '../../shared/http/local-time';
import type { Qualification } from '../../shared/shifts/team';
import type { Taken } from '../../shared/shifts/week';
import type { CommunityId } from '../platform/identity';
import { readQualifications } from './qualifications-store';
import { readWeeks } from './weeks-store';

/** What about a person decides how they stand to a role. */
export interface Standing {
  person: string;
  taken: readonly Taken[];
  qualifications: Map<string, Qualification>;
}

/** How a person stands to the shifts of these weeks (given as Mondays). */
export async function standingOf(
  community: CommunityId,
  person: string,
  weeks: readonly LocalDay[],
): Promise<Standing> {
  const [found, qualifications] = await Promise.all([
    readWeeks(community, person, [...new Set(weeks)]),
    readQualifications(community, person),
  ]);
  return {
    person,
    taken: found.flatMap(({ taken }) => taken),
    qualifications: new Map(qualifications.map((one) => [one.name, one])),
  };
}
