import { LIVE_STATES } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readCallOff } from './call-off-store';
import { commitEntry, type EntryItem, readEntries, readEntry } from './entries-store';

const AT_ONCE = 16;
/** A household may cancel while we call off: then we look again. */
const TRIES = 4;

/**
 * Takes back every entry of a session that was called off; each change travels through the stream to its household. No
 * seats go to anybody. Broken off, the next try does the rest.
 */
export async function callOff(community: CommunityId, sessionId: string): Promise<void> {
  const note = await readCallOff(community, sessionId);
  if (!note) return;
  const entries = await readEntries(community, sessionId);
  await inBatches(entries.filter(isLive), AT_ONCE, (entry) => callOffEntry(community, entry, note.at));
}

const isLive = ({ state }: EntryItem): boolean => LIVE_STATES.includes(state);

async function callOffEntry(community: CommunityId, found: EntryItem, at: string): Promise<void> {
  let entry: EntryItem | undefined = found;
  for (let attempt = 0; attempt < TRIES && entry && isLive(entry); attempt++) {
    const news = { what: 'called_off', at } as const;
    const change = { state: 'called_off', heldUntil: null, stamp: null, changedAt: at, news } as const;
    // Whoever is at the door already has most reason to hear of it.
    if (await commitEntry(community, entry, change, entry.checkIn !== undefined)) return;
    entry = await readEntry(community, entry.sessionId, entry.householdId, { consistent: true });
  }
  // Not silently: the record comes again, and with it this household.
  if (entry && isLive(entry)) throw new AppError('BUSY');
}
