import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { text } from '../http/text';
import { HouseholdId } from '../places/ids';
import { PersonId } from './ids';

/** `boundAt` says which membership was meant: somebody who has come back since is not sent away by an old request. */
export const removeMember = endpoint({
  name: 'removeMember',
  summary: 'Take somebody who moved out off a household; they are told why',
  method: 'POST',
  path: '/households/{householdId}/members/{personId}/removal',
  access: ['grid_worker', 'community_admin'],
  params: z.object({ householdId: HouseholdId, personId: PersonId }),
  body: z.object({ boundAt: z.iso.datetime(), because: text(2, 60) }),
  reply: z.object({ done: z.literal(true) }),
  errors: ['NOT_FOUND', 'NOT_YOURSELF', 'TEXT_RISKY', 'TEXT_HELD'],
});
