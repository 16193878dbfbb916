import type { getDoorList } from '../../shared/activities/tickets-endpoints';
import { readPlaces } from '../places/reads';
import { inBatches } from '../platform/batches';
import type { Handle } from '../platform/serve';
import { isAtDoor, lineOf, namesOf } from './door-lines';
import { readClosedAt, readDoorEntries } from './door-store';
import { assertKeepsDoor } from './duties';
import { readNoShow } from './missed-store';
import { sessionOf } from './session-of';

/** Seats first, by address: as people are looked up at a table with a printed list. */
const ORDER = { booked: 0, held: 1, waiting: 2 } as const;

export const getDoorListHandler: Handle<typeof getDoorList> = async ({ params }, caller) => {
  const { activity, sheet } = await sessionOf(caller, params);
  await assertKeepsDoor(caller, activity);
  const { community, now } = caller;
  const [all, closedAt, { compounds }] = await Promise.all([
    readDoorEntries(community, params.sessionId),
    readClosedAt(community, params.sessionId),
    readPlaces(community),
  ]);
  const entries = all.filter(isAtDoor);
  const nameOf = await namesOf(entries);
  const lines = await inBatches(entries, 16, async (entry) => {
    const missing = closedAt !== null && entry.state === 'booked' && !entry.checkIn;
    const noShow = missing ? await readNoShow(community, entry) : undefined;
    return lineOf(entry, { activity, compounds, nameOf, noShow });
  });
  lines.sort(
    (a, b) => ORDER[a.state] - ORDER[b.state] || a.address.localeCompare(b.address, 'zh-CN', { numeric: true }),
  );
  const { title, place, startsAt, endsAt } = sheet;
  return { title, place, startsAt, endsAt, closedAt, lines, asOf: now };
};
