import { readRoles } from '../../functions/platform/roles';
import type { Caller } from '../../functions/platform/serve';
import type { Actor, Cast } from './cast';

/** Somebody of the demo doing something at `at`, as a session of theirs would. */
export const callerOf = ({ community, now }: Cast, { personId, householdId }: Actor, at = now): Caller => ({
  now: at,
  requestId: 'seed',
  source: 'seed',
  person: personId,
  community,
  communityOrNone: community,
  homes: householdId === '' ? [] : [{ householdId, seat: 1, movedAt: null }],
  roles: () => readRoles(community, personId, at),
});
