import type { changeParty } from '../../shared/activities/endpoints';
import { isLineOnly, openToAllFrom } from '../../shared/activities/no-shows';
import { isParty, seatsUntil } from '../../shared/activities/rules';
import { LIVE_STATES } from '../../shared/activities/schema';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { fits } from '../../shared/seats/rules';
import type { Caller } from '../platform/serve';
import { activityForBooking } from './activity-cache';
import type { EntryItem } from './entries-store';
import { rearrange } from './rearrange';
import { bookedReply } from './reply';
import type { Sheet } from './sheets-store';
import { standingOfHousehold } from './standing';
import { assertMayAct } from './whose';

export async function changePartyHandler(
  { params, body: { householdId, entryId, party } }: Input<typeof changeParty>,
  caller: Caller,
): Promise<Reply<typeof changeParty>> {
  const { community, now } = caller;
  await assertMayAct(caller, params, householdId);
  const activity = await activityForBooking(community, params.activityId, now);
  if (!isParty(activity.party, party)) throw new AppError('PARTY_SIZE', activity.party);
  const { untilDay, count } = await standingOfHousehold(community, householdId, now);
  const lineOnly = isLineOnly({ untilDay, count }, activity.closesAt, now);
  const decide = (entry: EntryItem, sheet: Sheet): Partial<EntryItem> | null => {
    if (entry.entryId !== entryId || !LIVE_STATES.includes(entry.state)) throw new AppError('BOOKING_CHANGED');
    if (entry.party === party) return null;
    assertResizable(entry, sheet, party, now);
    // As when booking: who may only wait takes no seat that is free, or joining with too many would be the way round.
    if (lineOnly && entry.state === 'waiting' && fits(sheet.free, party))
      throw new AppError('LINE_ONLY', { untilDay, openToAllFrom: openToAllFrom(activity.closesAt) });
    return { party, changedAt: now };
  };
  const { entry, sheet } = await rearrange(community, params.sessionId, householdId, decide, now);
  return bookedReply(entry, caller, sheet);
}

function assertResizable(entry: EntryItem, sheet: Sheet, party: number, now: string): void {
  if (entry.checkIn !== undefined) throw new AppError('ALREADY_ARRIVED');
  if (sheet.state === 'cancelled') throw new AppError('SESSION_CANCELLED', { because: sheet.cancelledBecause });
  if (seatsUntil(sheet) <= now) throw new AppError('ALREADY_STARTED');
  // Fewer is always welcome; more is a new wish. The lines of a lottery's frozen list say how many seats they are for.
  const closed = sheet.closesAt <= now;
  if (closed && (party > entry.party || entry.state === 'entered')) throw new AppError('BOOKING_CLOSED');
  const seated = entry.state === 'booked' || entry.state === 'held';
  if (seated && !fits(sheet.free, party - entry.party)) throw new AppError('SESSION_FULL', { free: sheet.free });
}
