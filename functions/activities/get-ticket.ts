import { ticketPage } from '../../shared/activities/tickets';
import type { getTicket } from '../../shared/activities/tickets-endpoints';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { readDoorEntry } from './door-store';
import { householdFor } from './household';
import { readSheet } from './sheets-store';

/**
 * The ticket is the household's own, and of whoever booked it for an elder without a phone: they can print it. Who has
 * no seat has no code.
 */
export const getTicketHandler: Handle<typeof getTicket> = async ({ params, query }, caller) => {
  const mine = caller.homes.some((home) => home.householdId === query.householdId);
  const householdId = query.householdId ?? (await householdFor(caller, {})).householdId;
  const { activityId, sessionId } = params;
  const [sheet, entry] = await Promise.all([
    readSheet(caller.community, sessionId),
    readDoorEntry(caller.community, sessionId, householdId),
  ]);
  const byMe = entry?.proxy?.by === caller.person;
  if (query.householdId !== undefined && !mine && !byMe) throw new AppError('NOT_A_MEMBER');
  if (!sheet || !entry || sheet.activityId !== activityId) throw new AppError('NOT_FOUND');
  const { title, place, startsAt, endsAt } = sheet;
  const { state, party, checkIn } = entry;
  const code = state === 'booked' ? entry.ticketCode : null;
  const came = checkIn ? { at: checkIn.at, byName: checkIn.byName, party: checkIn.party } : null;
  const page = code === null ? null : ticketPage(activityId, sessionId, code);
  return {
    activityId,
    sessionId,
    title,
    place,
    startsAt,
    endsAt,
    householdId,
    state,
    party,
    code,
    page,
    checkIn: came,
  };
};
