import type { SessionId } from '../../shared/activities/ids';
import { ticketHash } from '../../shared/activities/ticket-hash';
import { AppError } from '../../shared/http/errors';
import { countTry } from '../platform/rate-limit';
import type { Caller } from '../platform/serve';
import { warm } from '../platform/warm';
import { readDoorEntries } from './door-store';

/** Tickets nobody has: so many a person may show in ten minutes before it looks like guessing. */
const STRANGE = { max: 60, seconds: 600 };
const KEEP_MS = 60_000;
/** Ticket hash → household, of the sessions with an open door. The write that follows states the entry itself. */
const doors = warm<Map<string, string>>(20);
const keyOf = ({ community }: Caller, sessionId: SessionId): string => `${community}#${sessionId}`;

const known = (caller: Caller, sessionId: SessionId): Promise<Map<string, string>> =>
  doors.read(keyOf(caller, sessionId), Date.parse(caller.now), KEEP_MS, async () => {
    const entries = await readDoorEntries(caller.community, sessionId);
    return new Map(entries.map(({ ticketCode, householdId }) => [ticketHash(sessionId, ticketCode), householdId]));
  });

/** The households of these tickets. Where one is not known, everybody's are read afresh, once. */
export async function findByHashes(
  caller: Caller,
  sessionId: SessionId,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  const found = await known(caller, sessionId);
  if (hashes.every((hash) => found.has(hash))) return found;
  doors.forget(keyOf(caller, sessionId));
  return known(caller, sessionId);
}

/** The household of a ticket as read at the door. */
export async function findByCode(caller: Caller, sessionId: SessionId, code: string): Promise<string> {
  const hash = ticketHash(sessionId, code);
  const householdId = (await known(caller, sessionId)).get(hash);
  if (householdId !== undefined) return householdId;
  await countTry('ticket', caller.person, STRANGE, caller.now);
  const justBooked = (await findByHashes(caller, sessionId, [hash])).get(hash);
  if (justBooked === undefined) throw new AppError('TICKET_UNKNOWN');
  return justBooked;
}
