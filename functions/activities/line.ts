import { holdEndsAt, seatsUntil } from '../../shared/activities/rules';
import { type Promotion, promote } from '../../shared/seats/rules';
import type { CommunityId } from '../platform/identity';
import type { Step } from '../platform/table';
import { changeEntry, dropWait, type EntryItem, linePages, type Wait } from './entries-store';
import type { Sheet } from './sheets-store';

/** Reads the line, as `edit` leaves it, just far enough to know whom `free` seats go to. */
export async function firstThatFit(
  community: CommunityId,
  sessionId: string,
  free: number,
  edit: (wait: Wait) => Wait | null = (wait) => wait,
): Promise<Promotion<Wait>> {
  const promoted: Wait[] = [];
  let left = free;
  for await (const page of linePages(community, sessionId)) {
    const line = page.map(edit).filter((wait) => wait !== null);
    const next = promote(line, left);
    promoted.push(...next.promoted);
    left = next.free;
    if (left === 0) break;
  }
  return { promoted, free: left };
}

/** What becomes of an entry that moves up: its seats at once, or held until somebody says yes. */
export function movedUp(sheet: Pick<Sheet, 'holdMinutes' | 'kind' | 'startsAt' | 'endsAt'>, now: string) {
  const common = { stamp: null, changedAt: now };
  if (sheet.holdMinutes === null)
    return { ...common, state: 'booked', heldUntil: null, news: { what: 'moved_up', at: now } } as const;
  const ends = holdEndsAt(now, sheet.holdMinutes);
  const last = seatsUntil(sheet);
  const heldUntil = ends < last ? ends : last;
  return { ...common, state: 'held', heldUntil, news: { what: 'held', at: now } } as const;
}

/** The steps that seat those who moved up: entry and place in the line, 4 WCU each. */
export const seatSteps = (
  community: CommunityId,
  sessionId: string,
  promoted: readonly Wait[],
  change: Partial<EntryItem>,
): Step[] =>
  promoted.flatMap((wait) => [
    changeEntry(community, { ...wait, sessionId, state: 'waiting' }, change),
    dropWait(community, sessionId, wait),
  ]);

/** The earliest end of a hold, now that there may be one more. */
export const earliestHold = (sheet: Pick<Sheet, 'nextHoldAt'>, heldUntil: string | null): string | null =>
  [sheet.nextHoldAt, heldUntil].filter((at) => at !== null).sort()[0] ?? null;
