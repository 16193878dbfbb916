import type { ActivityDetail, MyEntry, Session } from '../../shared/activities/schema';
import { entryWords } from '../../shared/activities/sentences';
import type { Caller } from '../platform/serve';
import { readProxyShown } from '../residents/reads';
import { countAhead, type EntryItem, readEntry } from './entries-store';
import type { Sheet } from './sheets-store';

/** A household's entry as its members see it. */
export async function myEntryOf(entry: EntryItem, sheet: Session, caller: Caller): Promise<MyEntry> {
  const waits = entry.state === 'waiting' && entry.stamp !== null;
  const ahead = waits ? await countAhead(caller.community, entry.sessionId, entry.stamp ?? '') : null;
  const proxy = await readProxyShown(entry.proxy);
  const shown = { ...entry, ahead, proxy, byMe: entry.by === caller.person };
  return { ...shown, sentence: entryWords(shown, sheet) };
}

/** The entries of the caller's households in a session. */
export async function myEntries(sheet: Sheet, caller: Caller): Promise<ActivityDetail['sessions'][number]['mine']> {
  const found = await Promise.all(
    caller.homes.map(({ householdId }) => readEntry(caller.community, sheet.sessionId, householdId)),
  );
  return Promise.all(found.filter((entry) => entry !== undefined).map((entry) => myEntryOf(entry, sheet, caller)));
}
