import { freezesAt } from '../../shared/activities/rules';
import { AppError } from '../../shared/http/errors';
import { drawHash, numbered } from '../../shared/seats/draw';
import type { CommunityId } from '../platform/identity';
import { pauseBefore } from '../platform/pause';
import { putDraw } from './draw-store';
import { type EntryItem, expiresAfter, readEntries } from './entries-store';
import { changeSheet, readSheet } from './sheets-store';
import { commit } from './store';

const TRIES = 6;

/**
 * Freezes a session's lottery list, once, after registration has closed and the last accepted entry has arrived. Who
 * withdraws while we read changes the sheet, and we read again.
 */
export async function freezeEntries(community: CommunityId, sessionId: string, now: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const sheet = await readSheet(community, sessionId, { consistent: true });
    if (sheet?.draw !== 'entering' || sheet.state === 'cancelled' || now < freezesAt(sheet.closesAt)) return;
    const entries = (await readEntries(community, sessionId)).filter(({ state }) => state === 'entered');
    const lines = numbered(entries.map(lineOf));
    const draw = { frozenAt: now, lines, hash: drawHash(lines) };
    const steps = [
      changeSheet(community, sheet, { draw: 'frozen' }),
      putDraw(community, sessionId, draw, expiresAfter(sheet.endsAt)),
    ];
    if (await commit(steps)) return;
    await pauseBefore(attempt + 1);
  }
  throw new AppError('BUSY');
}

const lineOf = ({ drawCode, party, householdId, entryId }: EntryItem) => ({
  code: drawCode ?? '',
  party,
  householdId,
  entryId,
});
