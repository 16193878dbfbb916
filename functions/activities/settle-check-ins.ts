import { ticketHash } from '../../shared/activities/ticket-hash';
import { changesEntry, type DoorNote, type Settled, settle } from '../../shared/activities/tickets';
import type { settleCheckIns } from '../../shared/activities/tickets-endpoints';
import { AppError } from '../../shared/http/errors';
import { inBatches } from '../platform/batches';
import { newId } from '../platform/ids';
import type { Caller, Handle } from '../platform/serve';
import { readDisplayName } from '../residents/reads';
import { type DoorEntry, letIn, readDoorEntry } from './door-store';
import { assertKeepsDoor } from './duties';
import { findByHashes } from './find-ticket';
import { sessionOf } from './session-of';
import type { Sheet } from './sheets-store';

const AT_ONCE = 8;
/** Two doors settle the same ticket at once: whoever comes second looks again. */
const TRIES = 4;

export const settleCheckInsHandler: Handle<typeof settleCheckIns> = async ({ params, body }, caller) => {
  const { activity, sheet } = await sessionOf(caller, params);
  await assertKeepsDoor(caller, activity);
  const byName = (await readDisplayName(caller.person)) ?? '';
  const hashes = body.notes.flatMap(({ who }) => ('codeHash' in who ? [who.codeHash] : []));
  const byHash = await findByHashes(caller, params.sessionId, hashes);
  const households = ({ who }: DoorNote) => ('codeHash' in who ? byHash.get(who.codeHash) : who.householdId);
  const results = await inBatches(body.notes, AT_ONCE, (note) =>
    settleNote(caller, sheet, { note, householdId: households(note), deviceId: body.deviceId, byName }),
  );
  return { results };
};

interface Noted {
  note: DoorNote;
  /** undefined: a ticket nobody has */
  householdId: string | undefined;
  deviceId: string;
  byName: string;
}

/** Decides about a note and writes it if it counts; safe to run again, and beside another door's. */
async function settleNote(caller: Caller, sheet: Sheet, { note, householdId, deviceId, byName }: Noted) {
  const { community, now, person } = caller;
  const { scannedAt } = note;
  const { sessionId } = sheet;
  if (householdId === undefined) return outcome('unknown', null, undefined);
  let entry = await readDoorEntry(community, sessionId, householdId);
  // The ticket of a booking given back and made anew is another ticket.
  if (entry && 'codeHash' in note.who && ticketHash(sessionId, entry.ticketCode) !== note.who.codeHash)
    return outcome('unknown', null, undefined);
  for (let attempt = 1; attempt <= TRIES && entry; attempt++) {
    const settled = settle(atDoor(entry), { scannedAt, deviceId }, sheet, now);
    if (!changesEntry(settled)) return outcome(settled, householdId, entry);
    const party = Math.min(note.party ?? entry.party, entry.party);
    const checkIn = { scanId: newId(now), at: scannedAt, by: person, byName, party, deviceId };
    const after = await letIn({ community, entry, checkIn, where: 'earliest', over: now > sheet.endsAt });
    if (after.done) return outcome(settled, householdId, after.entry);
    entry = after.entry;
  }
  if (entry) throw new AppError('BUSY');
  return outcome('unknown', householdId, undefined);
}

const atDoor = ({ state, checkIn, checkInUndone }: DoorEntry) => ({
  state,
  checkIn: checkIn ?? null,
  undoneAt: checkInUndone?.at ?? null,
});

function outcome(result: Settled, householdId: string | null, entry: DoorEntry | undefined) {
  const checkIn = entry?.checkIn;
  const shown = checkIn ? { at: checkIn.at, byName: checkIn.byName, party: checkIn.party } : null;
  return { result, householdId, checkIn: shown };
}
