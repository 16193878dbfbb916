import { doorTimes, isDoorTime, ticketRefusal } from '../../shared/activities/tickets';
import type { checkInTicket } from '../../shared/activities/tickets-endpoints';
import { AppError } from '../../shared/http/errors';
import { newId } from '../platform/ids';
import type { Handle } from '../platform/serve';
import { readDisplayName } from '../residents/reads';
import { lineNow } from './door-line-now';
import { type DoorEntry, letIn, readDoorEntry } from './door-store';
import { assertKeepsDoor } from './duties';
import { findByCode } from './find-ticket';
import { sessionOf } from './session-of';

export const checkInTicketHandler: Handle<typeof checkInTicket> = async ({ params, body }, caller) => {
  const { activity, sheet } = await sessionOf(caller, params);
  await assertKeepsDoor(caller, activity);
  const { community, now, person } = caller;
  if (sheet.state === 'cancelled') throw new AppError('SESSION_CANCELLED', { because: sheet.cancelledBecause });
  if (!isDoorTime(sheet, now)) throw new AppError('NOT_DOOR_TIME', doorTimes(sheet));
  const { who } = body;
  const householdId = 'code' in who ? await findByCode(caller, params.sessionId, who.code) : who.householdId;
  const entry = await readDoorEntry(community, params.sessionId, householdId);
  // A ticket of a booking given back and made anew has another code: the old one is worth nothing.
  if (!entry || ('code' in who && entry.ticketCode !== who.code)) throw new AppError('TICKET_UNKNOWN');
  assertMayEnter(entry);
  const byName = (await readDisplayName(person)) ?? '';
  const party = Math.min(body.party ?? entry.party, entry.party);
  const checkIn = { scanId: newId(now), at: now, by: person, byName, party, deviceId: null };
  const outcome = await letIn({ community, entry, checkIn, where: 'first', over: now > sheet.endsAt });
  if (outcome.done && outcome.entry) return { line: await lineNow(community, activity, outcome.entry) };
  if (outcome.entry) assertMayEnter(outcome.entry);
  throw new AppError('TICKET_CANCELLED');
};

function assertMayEnter({ state, checkIn }: DoorEntry): void {
  const refusal = ticketRefusal(state);
  if (refusal) throw new AppError(refusal);
  if (checkIn)
    throw new AppError('ALREADY_CHECKED_IN', { at: checkIn.at, byName: checkIn.byName, party: checkIn.party });
}
