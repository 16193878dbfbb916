import { assertBookable } from '../../shared/activities/rules';
import { LIVE_STATES } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import { placeFor } from '../../shared/seats/rules';
import type { CommunityId } from '../platform/identity';
import {
  type Claim,
  claimSteps,
  commitClaim,
  lineSteps,
  lotterySteps,
  MAX_LINE,
  MAX_LOTTERY,
  type Refusal,
} from './claim-store';
import { EntryItem, readEntry } from './entries-store';
import { Sheet } from './sheets-store';
import { newStamp, stampBehind } from './stamp';

/** Seats and line change places while many ask at once; then it is a busy moment. */
const TRIES = 10;

/**
 * Sessions this function lately found full: the next request there tries the line first, which saves half the writes of
 * a rush. A guess that costs a try where it is wrong, never a fact anything is decided on.
 */
const foundFull = new Set<string>();
const REMEMBERED = 200;

function remember(key: string, place: 'seat' | 'line'): void {
  if (place === 'seat') foundFull.delete(key);
  else foundFull.add(key);
  for (const oldest of foundFull) if (foundFull.size > REMEMBERED) foundFull.delete(oldest);
}

export interface Wish {
  entry: EntryItem;
  claim: Claim;
  /** the household may only join the line */
  lineOnly: boolean;
  /** it did not come too often of late, also on the last day of registration */
  restricted: boolean;
}

/** The entry as it was taken; or the one the household had already. */
export type Claimed = { entry: EntryItem; isNew: boolean };

/**
 * Seats if they are free, else a place in the line. Nothing is read first: what refuses a try says how things stand, and
 * the next try goes by that.
 */
export async function takeSeats(community: CommunityId, wish: Wish): Promise<Claimed> {
  const key = `${community}#${wish.entry.sessionId}`;
  let place: 'seat' | 'line' = wish.lineOnly || foundFull.has(key) ? 'line' : 'seat';
  let stamp = newStamp();
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const entry: EntryItem =
      place === 'seat' ? { ...wish.entry, state: 'booked' } : { ...wish.entry, state: 'waiting', stamp };
    const steps =
      place === 'seat'
        ? claimSteps(community, entry, wish.claim)
        : lineSteps(community, { ...entry, stamp }, wish.claim);
    const refusal = await commitClaim(steps);
    if (!refusal) return { entry, isNew: true };
    if (refusal.refused === 'entry') return { entry: EntryItem.parse(refusal.found), isNew: false };
    const sheet = standing(refusal, wish.claim);
    place = placeFor(sheet.free, entry.party);
    remember(key, place);
    if (place === 'seat' && wish.lineOnly) throw new AppError('LINE_ONLY');
    if (place === 'line' && sheet.waiting >= MAX_LINE) throw new AppError('LINE_FULL');
    stamp = sheet.lastStamp >= stamp ? stampBehind(sheet.lastStamp, attempt) : newStamp();
  }
  throw new AppError('BUSY');
}

/**
 * There is no line before a draw, and a published list in which somebody ranks behind would be a pillory. So who may only
 * join lines enters on the last day, while fewer households have entered than there are seats: better a neighbour than an
 * empty chair.
 */
export async function enterLottery(community: CommunityId, wish: Wish): Promise<Claimed> {
  const entry: EntryItem = { ...wish.entry, state: 'entered' };
  if (wish.lineOnly) return enteredBefore(community, entry);
  const refusal = await commitClaim(lotterySteps(community, entry, wish.claim, wish.restricted));
  if (!refusal) return { entry, isNew: true };
  if (refusal.refused === 'entry') return { entry: EntryItem.parse(refusal.found), isNew: false };
  const sheet = standing(refusal, wish.claim);
  if (sheet.entered >= MAX_LOTTERY) throw new AppError('LOTTERY_FULL');
  throw new AppError(wish.restricted && sheet.entered >= sheet.capacity ? 'LOTTERY_LATER' : 'BOOKING_CLOSED');
}

/** An entry from before the household was held to the line stays, and a repeat of it finds it. */
async function enteredBefore(community: CommunityId, { sessionId, householdId }: EntryItem): Promise<Claimed> {
  const entry = await readEntry(community, sessionId, householdId, { consistent: true });
  if (entry && LIVE_STATES.includes(entry.state)) return { entry, isNew: false };
  throw new AppError('LOTTERY_LATER');
}

/** The sheet as it refused; where it is a fact about the session that no try will change, its error. */
function standing({ found }: Refusal, { now, terms }: Claim): Sheet {
  if (!found) throw new AppError('NOT_FOUND');
  const sheet = Sheet.parse(found);
  assertBookable(sheet, now);
  if (sheet.terms !== terms) throw new AppError('TERMS_CHANGED');
  return sheet;
}
