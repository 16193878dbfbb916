import type { Volunteer } from '../../shared/shifts/team';
import type { getVolunteer } from '../../shared/shifts/team-endpoints';
import type { CommunityId } from '../platform/identity';
import type { Handle } from '../platform/serve';
import { readQualifications } from './qualifications-store';
import { NO_VOLUNTEER, readVolunteer, type VolunteerItem } from './volunteers-store';

/** With what the person is qualified for. */
export const volunteerOf = async (community: CommunityId, person: string, item: VolunteerItem): Promise<Volunteer> => ({
  ...item,
  qualifications: await readQualifications(community, person),
});

export const getVolunteerHandler: Handle<typeof getVolunteer> = async (_, { community, person }) =>
  volunteerOf(community, person, (await readVolunteer(community, person, true)) ?? NO_VOLUNTEER);
