import type { Input } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { householdIdOf } from '../../shared/places/address';
import { normalBuilding, normalCompound, normalRoom, normalUnit } from '../../shared/places/normal';
import type { requestBinding } from '../../shared/residents/endpoints';
import { readCommunity, readHousehold, readPlaces } from '../places/reads';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { moderate } from '../platform/moderate';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { readHome } from './homes-store';
import { addressIn } from './join';
import { putRequest, requestIdOf } from './requests-store';
import { readPerson } from './store';

/** A wrong room number or two in a day; nobody lives in six flats. */
const LIMIT = { max: 6, seconds: 86_400 };

export const requestBindingHandler: Handle<typeof requestBinding> = async ({ body }, { person, now }) => {
  await countTry('request', person, LIMIT, now);
  const place = await readCommunity(body.communityId);
  if (!place) throw new AppError('NOT_FOUND');
  // The list of communities is public and this entry is our own: asking to join is not yet standing in it.
  const community = storedCommunity(place.communityId);
  const { householdId, address } = await findHousehold(community, body);
  if (await readHome(person, community, householdId)) throw new AppError('ALREADY_MEMBER');
  const { openid } = await readPerson(person);
  // Refused when risky. When unsure it may go on: the grid worker who decides is the reader it needs.
  await moderate(openid, `${body.displayName}\n${body.note}`);
  await putRequest(community, {
    requestId: requestIdOf(person, householdId),
    personId: person,
    displayName: body.displayName,
    householdId,
    address,
    note: body.note,
    requestedAt: now,
  });
  return { done: true };
};

/** The household of the roll that these words mean, however they are written: 3号楼 or 3栋, 一单元, 0301室. */
async function findHousehold(community: CommunityId, body: Input<typeof requestBinding>['body']) {
  const { compounds } = await readPlaces(community);
  const compound = compounds.find(({ name }) => name === normalCompound(body.compound));
  if (!compound) throw new AppError('HOUSEHOLD_UNKNOWN', { field: 'compound' });
  const { building, unit, room } = body;
  const householdId = householdIdOf(compound.compoundId, normalBuilding(building), normalUnit(unit), normalRoom(room));
  const household = await readHousehold(community, householdId);
  if (!household) throw new AppError('HOUSEHOLD_UNKNOWN', { field: 'room' });
  return { householdId, address: addressIn(compounds, household) };
}
