import type { updateVolunteer } from '../../shared/shifts/team-endpoints';
import type { Handle } from '../platform/serve';
import { volunteerOf } from './get-volunteer';
import { beVolunteer, putProfile } from './volunteers-store';
import { assertShowable } from './words';

export const updateVolunteerHandler: Handle<typeof updateVolunteer> = async ({ body }, { community, person }) => {
  const before = await beVolunteer(community, person);
  await assertShowable(person, ...body.skills.filter((skill) => !before.skills.includes(skill)));
  return volunteerOf(community, person, await putProfile(community, person, body));
};
