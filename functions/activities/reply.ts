import type { MyEntry, Session } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import type { EntryItem } from './entries-store';
import { myEntryOf } from './mine';
import { readSheet, type Sheet } from './sheets-store';

/** A booking as it now stands, with the session's seats after it. */
export async function bookedReply(
  entry: EntryItem,
  caller: Caller,
  known?: Sheet,
): Promise<{ entry: MyEntry; session: Session }> {
  const session = known ?? (await readSheet(caller.community, entry.sessionId, { consistent: true }));
  if (!session) throw new AppError('NOT_FOUND');
  return { entry: await myEntryOf(entry, session, caller), session };
}
