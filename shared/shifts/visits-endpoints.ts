import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { text } from '../http/text';
import { BuildingId, HouseholdId } from '../places/ids';
import { ShiftId } from './ids';
import { VisitDetail, VisitPreparation } from './visits';

const params = z.object({ shiftId: ShiftId });

export const prepareVisit = endpoint({
  name: 'prepareVisit',
  summary: 'Whom a home visit goes to, and their consent: only then can anybody sign up',
  method: 'PUT',
  path: '/shifts/{shiftId}/visit',
  access: 'resident',
  params,
  body: VisitPreparation,
  reply: VisitDetail,
  errors: [
    'NOT_FOUND',
    'FORBIDDEN',
    'NOT_A_HOME_VISIT',
    'HOUSEHOLD_UNKNOWN',
    'CONSENT_INVALID',
    'SHIFT_CANCELLED',
    'SHIFT_OVER',
    'SHIFT_CHANGED',
    'TEXT_RISKY',
    'TEXT_HELD',
  ],
});

export const listVisitDoors = endpoint({
  name: 'listVisitDoors',
  summary: 'The doors of a building, to choose the one a visit goes to; for whoever leads the team or has a duty there',
  method: 'GET',
  path: '/shifts/{shiftId}/visit/doors',
  access: 'resident',
  params,
  query: z.object({ buildingId: BuildingId }),
  reply: z.object({ doors: z.array(z.object({ householdId: HouseholdId, door: z.string() })) }),
  errors: ['NOT_FOUND', 'FORBIDDEN', 'NOT_A_HOME_VISIT', 'SHIFT_CANCELLED', 'SHIFT_OVER'],
});

export const getVisit = endpoint({
  name: 'getVisit',
  summary: 'A home visit for the two who go and those who prepared it; the address only to them, only on its day',
  method: 'GET',
  path: '/shifts/{shiftId}/visit',
  access: 'resident',
  params,
  reply: VisitDetail,
  errors: ['NOT_FOUND', 'NOT_A_HOME_VISIT'],
});

export const writeVisitNote = endpoint({
  name: 'writeVisitNote',
  summary: 'What we found, by either of the two; for them, the leader and the grid worker only',
  method: 'PUT',
  path: '/shifts/{shiftId}/visit/note',
  access: 'resident',
  params,
  body: z.object({ text: text(2, 500) }),
  reply: VisitDetail,
  errors: [
    'NOT_FOUND',
    'NOT_A_HOME_VISIT',
    'NOT_SIGNED_UP',
    'SHIFT_CANCELLED',
    'VISIT_NOTE_CLOSED',
    'TEXT_RISKY',
    'TEXT_HELD',
  ],
});
