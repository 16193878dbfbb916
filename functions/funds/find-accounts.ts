import type { findAccounts } from '../../shared/funds/endpoints';
import { AppError } from '../../shared/http/errors';
import { normalRoom, normalUnit } from '../../shared/places/normal';
import { readHousehold } from '../places/reads';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { readMembers } from '../residents/reads';
import { assertKeepsFunds } from './rights';

/** A committee of fifteen, its supervisor, and some wrong doors: nobody goes from door to door with it. */
const DOORS_A_DAY = { max: 40, seconds: 86_400 };

/** A keeper of funds has no business with the roll: whoever looks has to know the door already. */
export const findAccountsHandler: Handle<typeof findAccounts> = async ({ body }, caller) => {
  const { community, person, now } = caller;
  await assertKeepsFunds(caller);
  await countTry('account-search', `${community}#${person}`, DOORS_A_DAY, now);
  const householdId = `${body.buildingId}.${normalUnit(body.unit)}.${normalRoom(body.room)}`;
  if (!(await readHousehold(community, householdId))) throw new AppError('HOUSEHOLD_UNKNOWN');
  const members = await readMembers(community, householdId);
  return { people: members.map(({ personId, displayName }) => ({ personId, displayName })) };
};
