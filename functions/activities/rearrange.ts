import { seatsUntil } from '../../shared/activities/rules';
import { AppError } from '../../shared/http/errors';
import type { Promotion } from '../../shared/seats/rules';
import type { CommunityId } from '../platform/identity';
import { pauseBefore } from '../platform/pause';
import type { Step } from '../platform/table';
import { seatForEachChild } from './class-store';
import { changeEntry, dropWait, type EntryItem, putWait, readEntry, type Wait } from './entries-store';
import { earliestHold, firstThatFit, movedUp, seatSteps } from './line';
import { changeSheet, readSheet, type Sheet } from './sheets-store';
import { commit } from './store';

/** Everybody who gives a seat back states the sheet they read; in a storm some go again, spread out. */
const TRIES = 12;

/** What is to become of an entry: null, there is nothing left to do; or a refusal is thrown. */
export type Decide = (entry: EntryItem, sheet: Sheet) => Partial<EntryItem> | null;
export interface Rearranged {
  entry: EntryItem;
  sheet: Sheet;
}

/**
 * Changes a household's entry; seats that come free thereby go to whoever is first in line and fits, in the same
 * transaction. Answers with entry and sheet as they now stand.
 */
export async function rearrange(
  community: CommunityId,
  sessionId: string,
  householdId: string,
  decide: Decide,
  now: string,
): Promise<Rearranged> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const [sheet, entry] = await Promise.all([
      readSheet(community, sessionId, { consistent: true }),
      readEntry(community, sessionId, householdId, { consistent: true }),
    ]);
    if (!sheet || !entry) throw new AppError('NOT_FOUND');
    const change = decide(entry, sheet);
    if (!change) return { entry, sheet };
    const { steps, ...after } = await plan(community, sheet, entry, change, now);
    if (await commit(steps)) return after;
    await pauseBefore(attempt + 1);
  }
  throw new AppError('BUSY');
}

const seatsOf = ({ state, party }: EntryItem): number => (state === 'booked' || state === 'held' ? party : 0);
const one = (yes: boolean): number => (yes ? 1 : 0);
const stampOf = ({ householdId, entryId, party, stamp }: EntryItem): Wait | null =>
  stamp === null ? null : { householdId, entryId, party, stamp };

async function plan(
  community: CommunityId,
  sheet: Sheet,
  before: EntryItem,
  change: Partial<EntryItem>,
  now: string,
): Promise<Rearranged & { steps: Step[] }> {
  const wish: EntryItem = { ...before, ...change };
  const free = sheet.free + seatsOf(before) - seatsOf(wish);
  const { promoted, free: left } = await whoMovesUp(community, sheet, before, wish, free, now);
  const up = movedUp(sheet, now);
  const mine = promoted.some(({ entryId }) => entryId === before.entryId);
  const own = mine ? { ...change, ...up } : change;
  const entry: EntryItem = { ...before, ...own };
  const others = promoted.filter(({ entryId }) => entryId !== before.entryId);
  const seats = {
    free: left,
    waiting: sheet.waiting - one(before.state === 'waiting') + one(entry.state === 'waiting') - others.length,
    entered: sheet.entered - one(before.state === 'entered') + one(entry.state === 'entered'),
    nextHoldAt: promoted.length > 0 ? earliestHold(sheet, up.heldUntil) : sheet.nextHoldAt,
    revision: sheet.revision + 1,
  };
  const steps = [
    changeSheet(community, sheet, seats),
    changeEntry(community, before, own),
    ...childSteps(community, sheet, before, entry),
    ...placeSteps(community, before, entry),
    ...seatSteps(community, sheet.sessionId, others, up),
  ];
  return { entry, sheet: { ...sheet, ...seats }, steps };
}

/** Nobody moves up where nothing came free, nor once a session has begun or is called off. */
async function whoMovesUp(
  community: CommunityId,
  sheet: Sheet,
  before: EntryItem,
  wish: EntryItem,
  free: number,
  now: string,
): Promise<Promotion<Wait>> {
  const smaller = wish.state === 'waiting' && wish.party < before.party;
  const nothingNew = free <= sheet.free && !smaller;
  if (nothingNew || sheet.waiting === 0 || sheet.state === 'cancelled' || seatsUntil(sheet) <= now)
    return { promoted: [], free };
  const edit = (wait: Wait): Wait | null =>
    wait.entryId === before.entryId ? stampOf({ ...wish, stamp: wish.state === 'waiting' ? wait.stamp : null }) : wait;
  return firstThatFit(community, sheet.sessionId, free, edit);
}

/** Of a class's seats some are given back and some kept: the children named for it stay within those kept. */
function childSteps(community: CommunityId, { kind }: Sheet, before: EntryItem, after: EntryItem): Step[] {
  const kept = seatsOf(after);
  return kind === 'classroom' && kept > 0 && kept < seatsOf(before) ? [seatForEachChild(community, after)] : [];
}

/** A place in the line is given up, or its size changes; it never moves. */
function placeSteps(community: CommunityId, before: EntryItem, after: EntryItem): Step[] {
  const place = stampOf(before);
  if (before.state !== 'waiting' || !place) return [];
  if (after.state !== 'waiting') return [dropWait(community, before.sessionId, place)];
  if (after.party === before.party) return [];
  return [putWait(community, before.sessionId, { ...place, party: after.party }, before.expiresAtSeconds)];
}
