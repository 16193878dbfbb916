import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { addressOf } from '../../shared/places/address';
import type { Household } from '../../shared/places/schema';
import type { Shift } from '../../shared/shifts/schema';
import type { prepareVisit } from '../../shared/shifts/visits-endpoints';
import { readHousehold, readPlaces } from '../places/reads';
import type { Caller, Handle } from '../platform/serve';
import { leads } from './rights';
import { CHANGED, replaceShift } from './store';
import { readTeam } from './teams-store';
import { homeVisit, serves, visitFor } from './visiting';
import { putVisit } from './visits-store';
import { assertShowable } from './words';

/** Consent and address first, then the opening of sign-up: what broke off in between is finished by sending it again. */
export const prepareVisitHandler: Handle<typeof prepareVisit> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const { shift } = await homeVisit(caller, params.shiftId);
  const household = await readHousehold(community, body.householdId);
  if (!household) throw new AppError('HOUSEHOLD_UNKNOWN');
  await assertMayPrepare(caller, shift, household);
  if (shift.state === 'cancelled') throw new AppError('SHIFT_CANCELLED');
  if (shift.startsAt <= now) throw new AppError('SHIFT_OVER');
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

/** Who knows the household by duty, or leads the team that goes. */
async function assertMayPrepare(caller: Caller, shift: Shift, household: Household): Promise<void> {
  if (await serves(caller, household)) return;
  if (!(await leads(caller, await readTeam(caller.community, shift.teamId)))) throw new AppError('FORBIDDEN');
}
