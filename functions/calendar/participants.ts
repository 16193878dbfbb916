import type { CommitmentKind, Participant } from '../../shared/calendar/commitment';
import { readActivityParticipants } from '../activities/reads';
import type { CommunityId } from '../platform/identity';
import { readMembers } from '../residents/reads';
import { readShiftParticipants } from '../shifts/reads';
import { readVenueParticipants } from '../venues/reads';
import { isSure } from './digest';
import type { ReminderJob } from './writes';

type Read = (community: CommunityId, id: string) => Promise<Participant[]>;

const SOURCES: Record<CommitmentKind, Read> = {
  shift: readShiftParticipants,
  activity: readActivityParticipants,
  venue: readVenueParticipants,
  // A vote has reminders of its own.
  vote: async () => [],
};

/** Whom to remind, each once, and of what. Whoever cancelled meanwhile, and whatever was moved or called off, is out. */
export async function peopleOf(
  community: CommunityId,
  { kind, id, startsAt }: Pick<ReminderJob, 'kind' | 'id' | 'startsAt'>,
): Promise<Map<string, Participant['commitment']>> {
  const found = await SOURCES[kind](community, id);
  const people = new Map<string, Participant['commitment']>();
  for (const { personId, householdId, commitment } of found) {
    if (!isSure(commitment) || commitment.startsAt !== startsAt) continue;
    if (personId !== null) people.set(personId, commitment);
    else if (householdId !== null)
      for (const member of await readMembers(community, householdId)) people.set(member.personId, commitment);
  }
  return people;
}
