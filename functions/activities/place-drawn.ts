import { AppError } from '../../shared/http/errors';
import { drawOrder, sessionKey } from '../../shared/seats/draw';
import { fits } from '../../shared/seats/rules';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { pauseBefore } from '../platform/pause';
import type { Step } from '../platform/table';
import { type FrozenDraw, readDraw } from './draw-store';
import { changeEntry, type EntryItem, putWait, readEntry } from './entries-store';
import { freezeEntries } from './freeze';
import { changeSheet, readSheet, type Sheet } from './sheets-store';
import { commit } from './store';

/** Two actions for each who waits, and one for the sheet: below the hundred of a transaction. */
const A_BATCH = 45;
const READS_AT_ONCE = 15;
const TRIES = 8;

/**
 * Gives seats, then places in the line, in the order drawn. Batch by batch, each stating how far the ones before came:
 * broken off anywhere, it goes on from there, and twice at once does it once. Answers whether all is placed.
 */
export async function placeDrawn(
  community: CommunityId,
  sessionId: string,
  numbers: readonly number[],
  now: string,
): Promise<void> {
  await freezeEntries(community, sessionId, now);
  const draw = await readDraw(community, sessionId, { consistent: true });
  if (!draw) return;
  let order: number[] | undefined;
  for (let attempt = 0; attempt < TRIES; ) {
    const sheet = await readSheet(community, sessionId, { consistent: true });
    if (!sheet || sheet.state === 'cancelled' || sheet.draw === 'placed') return;
    order ??= drawOrder(sessionKey(numbers, sheet.ordinal), draw.lines.length);
    if (await commit(await batch(community, sheet, draw, order, now))) attempt = 0;
    else await pauseBefore(++attempt);
  }
  throw new AppError('BUSY');
}

async function batch(
  community: CommunityId,
  sheet: Sheet,
  draw: FrozenDraw,
  order: readonly number[],
  now: string,
): Promise<Step[]> {
  const next = order.slice(sheet.placed, sheet.placed + A_BATCH);
  const entries = await inBatches(next, READS_AT_ONCE, (number) => entryOf(community, sheet, draw, number));
  const steps: Step[] = [];
  const seats = { free: sheet.free, waiting: sheet.waiting, entered: sheet.entered };
  for (const [i, entry] of entries.entries()) {
    if (!entry) continue;
    seats.entered -= 1;
    if (fits(seats.free, entry.party)) {
      seats.free -= entry.party;
      steps.push(changeEntry(community, entry, { state: 'booked', changedAt: now, news: { what: 'drawn', at: now } }));
    } else {
      seats.waiting += 1;
      const stamp = String(sheet.placed + i + 1).padStart(16, '0');
      const news = { what: 'drawn_waiting', at: now } as const;
      steps.push(changeEntry(community, entry, { state: 'waiting', stamp, changedAt: now, news }));
      steps.push(putWait(community, sheet.sessionId, waitOf(entry, stamp), entry.expiresAtSeconds));
    }
  }
  const placed = sheet.placed + next.length;
  const phase = placed === draw.lines.length ? 'placed' : 'placing';
  return [changeSheet(community, sheet, { ...seats, placed, draw: phase }), ...steps];
}

const waitOf = ({ householdId, entryId, party }: EntryItem, stamp: string) => ({ householdId, entryId, party, stamp });

/** The entry behind a line; none when its household has withdrawn since. */
async function entryOf(
  community: CommunityId,
  sheet: Sheet,
  draw: FrozenDraw,
  number: number,
): Promise<EntryItem | undefined> {
  const line = draw.lines[number - 1];
  const entry = line && (await readEntry(community, sheet.sessionId, line.householdId, { consistent: true }));
  return entry?.state === 'entered' && entry.entryId === line?.entryId ? entry : undefined;
}
