import * as z from 'zod';
import type { ErrorCode } from '../http/errors';
import { HouseholdId } from '../places/ids';
import { MAX_PARTY } from './schema';

/** No 0 O 1 I L: a code is also read out at a noisy door. */
export const TICKET_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** 31 letters to the 12th: 59 bits, too many to try at a door that counts tries. */
export const TICKET_LENGTH = 12;
export const TicketCode = z
  .string()
  .max(40)
  .transform((value) => value.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[2-9A-HJKMNP-Z]{12}$/, '票码是 12 位字母和数字'));

/** The address a ticket's QR code carries; it opens the check-in page for whoever keeps the door. */
export const ticketPage = (activityId: string, sessionId: string, code: string): string =>
  `/packages/activities/check-in/index?activityId=${activityId}&sessionId=${sessionId}&code=${code}`;

/** What is hashed for the door list: the same code is worth nothing at another session. */
export const ticketText = (sessionId: string, code: string): string => `${sessionId}|${code}`;

const Instant = z.iso.datetime({ precision: 3 });
/** A phone at the door: random, made once by the phone itself. */
export const DeviceId = z.string().regex(/^[0-9a-zA-Z_-]{8,40}$/);

/** Someone came in. */
export const CheckIn = z.object({
  /** of this one scan: two in the same millisecond are still two */
  scanId: z.string(),
  /** when the ticket was looked at, on the door's clock */
  at: Instant,
  by: z.string(),
  byName: z.string(),
  /** how many came, at most as many as were booked */
  party: z.int().min(1).max(MAX_PARTY),
  /** the phone that noted it without a network; null: noted at once */
  deviceId: DeviceId.nullable(),
});
export type CheckIn = z.infer<typeof CheckIn>;
/** What a resident and the door may know of it. */
export const CheckInShown = CheckIn.pick({ at: true, byName: true, party: true });

/** The door opens two hours before, for those who set up, and closes an hour after the end, for the list's last lines. */
const EARLY_MS = 2 * 3_600_000;
const LATE_MS = 3_600_000;
/** A phone's clock may be wrong by this much before we doubt what it noted. */
const CLOCK_DOUBT_MS = 5 * 60_000;

interface Times {
  startsAt: string;
  endsAt: string;
}

/** From when until when people are let in. */
export const doorTimes = ({ startsAt, endsAt }: Times) => ({
  from: new Date(Date.parse(startsAt) - EARLY_MS).toISOString(),
  until: new Date(Date.parse(endsAt) + LATE_MS).toISOString(),
});

/** Is `at` within the hours in which somebody can come to the session? */
export const isDoorTime = (session: Times, at: string): boolean => {
  const { from, until } = doorTimes(session);
  return from <= at && at <= until;
};

/** Why somebody with a place in this state does not come in; null: welcome. */
export function ticketRefusal(state: string): ErrorCode | null {
  if (state === 'booked') return null;
  if (state === 'held') return 'TICKET_HELD';
  if (state === 'waiting' || state === 'entered') return 'TICKET_WAITING';
  return 'TICKET_CANCELLED';
}

/** One line a phone noted without a network. */
export const DoorNote = z.object({
  /** of the scanned code, as in the door list; or the household picked by name */
  who: z.union([z.object({ codeHash: z.string().regex(/^[0-9a-f]{64}$/) }), z.object({ householdId: HouseholdId })]),
  scannedAt: Instant,
  party: z.int().min(1).max(MAX_PARTY).optional(),
});
export type DoorNote = z.infer<typeof DoorNote>;

/**
 * What became of a note: `checked_in` it stands · `already` the very same note was settled before · `first_was_earlier`
 * another door was first, that one stands · `now_first` it is earlier than the one known, so it stands instead ·
 * `undone` an organiser took this check-in back after the scan · the rest say why there was nobody to let in.
 */
export const Settled = z.enum([
  'checked_in',
  'already',
  'first_was_earlier',
  'now_first',
  'undone',
  'unknown',
  'waiting',
  'cancelled',
  'out_of_time',
]);
export type Settled = z.infer<typeof Settled>;

export interface AtDoor {
  state: string;
  checkIn: Pick<CheckIn, 'at' | 'deviceId'> | null;
  undoneAt: string | null;
}

/** What becomes of a note, from the entry as it stands. Earliest scan wins, and of the same moment the one kept. */
export function settle(
  entry: AtDoor | undefined,
  note: { scannedAt: string; deviceId: string },
  session: Times,
  now: string,
): Settled {
  if (!entry) return 'unknown';
  if (ticketRefusal(entry.state)) return ticketRefusal(entry.state) === 'TICKET_CANCELLED' ? 'cancelled' : 'waiting';
  if (!isDoorTime(session, note.scannedAt) || Date.parse(note.scannedAt) > Date.parse(now) + CLOCK_DOUBT_MS)
    return 'out_of_time';
  const { checkIn, undoneAt } = entry;
  if (undoneAt !== null && note.scannedAt <= undoneAt) return 'undone';
  if (!checkIn) return 'checked_in';
  if (checkIn.at === note.scannedAt && checkIn.deviceId === note.deviceId) return 'already';
  return note.scannedAt < checkIn.at ? 'now_first' : 'first_was_earlier';
}
/** The outcomes that change the entry. */
export const changesEntry = (settled: Settled): boolean => settled === 'checked_in' || settled === 'now_first';
