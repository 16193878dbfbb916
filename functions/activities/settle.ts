import { freezesAt } from '../../shared/activities/rules';
import type { Activity } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { freezeEntries } from './freeze';
import { endHolds } from './holds';
import { placeDrawn } from './place-drawn';
import { readSheet, type Sheet } from './sheets-store';

/** What time has done to a session that nobody has noted yet: the first reader settles it, late schedule or not. */
export async function settled(
  community: CommunityId,
  sheet: Sheet,
  activity: Pick<Activity, 'drawNumbers'>,
  now: string,
): Promise<Sheet> {
  const work = overdue(sheet, activity, now);
  if (!work) return sheet;
  try {
    await work(community);
  } catch (error) {
    // Many look at once when a hold ends: those who find the sheet busy see it as it was a moment ago.
    if (!(error instanceof AppError && error.code === 'BUSY')) throw error;
  }
  return (await readSheet(community, sheet.sessionId, { consistent: true })) ?? sheet;
}

function overdue(
  sheet: Sheet,
  { drawNumbers }: Pick<Activity, 'drawNumbers'>,
  now: string,
): ((community: CommunityId) => Promise<void>) | null {
  const { sessionId } = sheet;
  if (sheet.state === 'cancelled') return null;
  if (sheet.nextHoldAt !== null && sheet.nextHoldAt <= now) return (community) => endHolds(community, sessionId, now);
  if (drawNumbers && (sheet.draw === 'frozen' || sheet.draw === 'placing'))
    return (community) => placeDrawn(community, sessionId, drawNumbers, now);
  if (sheet.draw === 'entering' && freezesAt(sheet.closesAt) <= now)
    return (community) => freezeEntries(community, sessionId, now);
  return null;
}
