import { LIVE_STATES } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import { notify } from '../notices/notify';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readMembers, readProxyShown } from '../residents/reads';
import { putBooking } from './bookings-store';
import { noteHold } from './due-store';
import { type EntryItem, readEntry } from './entries-store';
import { giveBack } from './give-back';
import { pageOf, templateWords, toldOf } from './messages';
import { readSheet, type Sheet } from './sheets-store';

/** Members of a household written to at once; each waits for WeChat. */
const AT_ONCE = 8;

/**
 * Carries what stands in an entry over to its household: the list of bookings, the end of a hold, a message to every
 * member. It reads the entry itself, so it may run twice or late.
 */
export async function reflectEntry(community: CommunityId, sessionId: string, householdId: string): Promise<void> {
  const [entry, sheet] = await Promise.all([
    readEntry(community, sessionId, householdId, { consistent: true }),
    readSheet(community, sessionId, { consistent: true }),
  ]);
  if (!entry || !sheet) return;
  const { kind, title, place, endsAt } = sheet;
  await putBooking(community, { ...entry, kind, title, place, endsAt });
  if (entry.state === 'held' && entry.heldUntil !== null) await noteHold(community, entry.heldUntil, entry);
  await tell(community, entry, sheet);
  if (entry.orphaned && LIVE_STATES.includes(entry.state)) await release(community, entry);
}

/** Seats of a household that is gone go to those who wait; who is in the middle of it stays. */
async function release(community: CommunityId, { sessionId, householdId, entryId }: EntryItem): Promise<void> {
  const what = { entryId, to: 'cancelled', now: new Date().toISOString() } as const;
  await giveBack(community, sessionId, householdId, what).catch((error) => {
    const settled = ['ALREADY_STARTED', 'ALREADY_ARRIVED', 'BOOKING_CHANGED'];
    if (!(error instanceof AppError && settled.includes(error.code))) throw error;
  });
}

async function tell(community: CommunityId, entry: EntryItem, sheet: Sheet): Promise<void> {
  const told = toldOf({ ...entry, proxy: await readProxyShown(entry.proxy) }, sheet);
  if (!told || !entry.news) return;
  const { what, at } = entry.news;
  const members = await readMembers(community, entry.householdId);
  // Who booked for the household knows it already.
  const others = members.filter(({ personId }) => what !== 'booked_for' || personId !== entry.by);
  await inBatches(others, AT_ONCE, ({ personId }) =>
    notify(personId, {
      messageId: `${what}#${entry.sessionId}#${entry.entryId}`,
      sentAt: at,
      title: told.title,
      body: told.body,
      page: pageOf(entry),
      kind: 'seat_change',
      data: templateWords(sheet, told),
    }),
  );
}
