import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { addressOf } from '../../shared/places/address';
import type { prepareVisit } from '../../shared/shifts/visits-endpoints';
import { readHousehold, readPlaces } from '../places/reads';
import type { Handle } from '../platform/serve';
import { CHANGED, replaceShift } from './store';
import { assertToCome, visitable } from './visitable';
import { homeVisit, visitFor } from './visiting';
import { putVisit } from './visits-store';
import { assertShowable } from './words';

/** Consent and address first, then the opening of sign-up: what broke off in between is finished by sending it again. */
export const prepareVisitHandler: Handle<typeof prepareVisit> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const { shift } = await homeVisit(caller, params.shiftId);
  const household = await readHousehold(community, body.householdId);
  if (!household) throw new AppError('HOUSEHOLD_UNKNOWN');
  const may = await visitable(caller, shift);
  if (!may(household)) throw new AppError('FORBIDDEN');
  assertToCome(shift, now);
  if (body.consent.givenOn > localDay(now)) throw new AppError('CONSENT_INVALID');
  const { visitedName, hint } = body;
  await assertShowable(person, visitedName, hint, body.consent.givenBy);
  const { compounds } = await readPlaces(community);
  const compound = compounds.find(({ compoundId }) => compoundId === household.compoundId)?.name ?? '';
  const { householdId } = household;
  try {
    await putVisit(
      community,
      shift,
      { ...body.consent, recordedBy: person, recordedAt: now },
      { householdId, address: addressOf(compound, household), visitedName, hint },
    );
    if (shift.state === 'preparing') await replaceShift(community, shift, { ...shift, state: 'open' }, now);
  } catch (error) {
    if (error !== CHANGED) throw error;
    throw new AppError('SHIFT_CHANGED');
  }
  return visitFor(caller, shift.shiftId);
};
