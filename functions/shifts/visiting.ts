import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import type { Household } from '../../shared/places/schema';
import { mayActFor } from '../../shared/residents/rules';
import type { ShiftId } from '../../shared/shifts/ids';
import type { RoleSheet, Shift } from '../../shared/shifts/schema';
import { ORGANISERS } from '../../shared/shifts/team-rules';
import {
  isConfirmed,
  mayWriteNote,
  seesAddress,
  type VisitAddress,
  type VisitDetail,
} from '../../shared/shifts/visits';
import { readHousehold } from '../places/reads';
import type { Caller } from '../platform/serve';
import { readDisplayNames } from '../residents/reads';
import { readAttendances } from './attendance-store';
import { sheetOf, wholeShift } from './attending';
import { leads } from './rights';
import { readTeam } from './teams-store';
import { readAddress, readConsent, readNotes, type StoredConsent } from './visits-store';

/** Does a duty of the caller's reach this household? Such a duty prepares the visit and reads its notes. */
export const serves = async (caller: Caller, household: Pick<Household, 'compoundId' | 'gridId'>): Promise<boolean> =>
  mayActFor(await caller.roles(), ORGANISERS, household, caller.now);

export async function homeVisit(caller: Caller, shiftId: ShiftId): Promise<{ shift: Shift; sheet: RoleSheet }> {
  const { shift, sheets } = await wholeShift(caller.community, shiftId);
  const [sheet] = sheets;
  if (shift.kind !== 'home_visit' || !sheet) throw new AppError('NOT_A_HOME_VISIT');
  return { shift, sheet };
}

/** In what right the caller looks at a visit; nobody else learns that there is one. */
async function standingTo(caller: Caller, shift: Shift, sheet: RoleSheet, address: VisitAddress | undefined) {
  const household = address && (await readHousehold(caller.community, address.householdId));
  const inScope = household !== undefined && (await serves(caller, household));
  const isLeader = await leads(caller, await readTeam(caller.community, shift.teamId));
  const goes = sheetOf([sheet], caller.person) !== undefined;
  if (!inScope && !isLeader && !goes) throw new AppError('NOT_FOUND');
  return { inScope, isLeader, goes };
}

/** A visit as this caller may see it. */
export async function visitFor(caller: Caller, shiftId: ShiftId): Promise<VisitDetail> {
  const { community, person, now } = caller;
  const { shift, sheet } = await homeVisit(caller, shiftId);
  const address = await readAddress(community, shiftId, now);
  const { inScope, isLeader, goes } = await standingTo(caller, shift, sheet, address);
  const [consent, notes, here] = await Promise.all([
    readConsent(community, shiftId),
    readNotes(community, shiftId, now),
    readAttendances(community, shiftId),
  ]);
  const visitors = sheet.seated.map(({ personId }) => personId);
  const people = [...visitors, ...notes.map(({ personId }) => personId), ...(consent ? [consent.recordedBy] : [])];
  const names = await readDisplayNames(people);
  const nameOf = (personId: string) => names.get(personId) ?? '已注销';
  return {
    confirmed: isConfirmed(sheet),
    consent: consent ? shownConsent(consent, nameOf(consent.recordedBy)) : null,
    visitors: visitors.map((personId) => ({
      personId,
      name: nameOf(personId),
      here: here.some((one) => one.personId === personId && one.arrived !== null),
    })),
    address: address && seesAddress(shift, sheet, person, now) ? address : null,
    addressOn: localDay(shift.startsAt),
    notes: notes.map((note) => ({ ...note, byName: nameOf(note.personId) })),
    mayPrepare: (isLeader || inScope) && shift.state !== 'cancelled',
    mayWriteNote: goes && mayWriteNote(shift, now),
  };
}

const shownConsent = (consent: StoredConsent, recordedByName: string): VisitDetail['consent'] => ({
  ...consent,
  recordedByName,
});
