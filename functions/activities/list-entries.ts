import type { listEntries } from '../../shared/activities/desk-endpoints';
import type { EntryRow } from '../../shared/activities/replies';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { addressOf } from '../../shared/places/address';
import { readPlaces } from '../places/reads';
import { inBatches } from '../platform/batches';
import type { Caller } from '../platform/serve';
import { readDisplayName, readProxyShown } from '../residents/reads';
import { type EntryItem, pageEntries } from './entries-store';
import { assertManages } from './rights';
import { readActivity } from './store';

const A_PAGE = 50;
const READS_AT_ONCE = 15;

/** Who booked, with answers: for those who run the activity, and nobody else. */
export async function listEntriesHandler(
  { params, query }: Input<typeof listEntries>,
  caller: Caller,
): Promise<Reply<typeof listEntries>> {
  const activity = await readActivity(caller.community, params.activityId);
  if (!activity?.sessions.some(({ sessionId }) => sessionId === params.sessionId)) throw new AppError('NOT_FOUND');
  await assertManages(caller, activity);
  const [page, { compounds }] = await Promise.all([
    pageEntries(caller.community, params.sessionId, A_PAGE, query.cursor),
    readPlaces(caller.community),
  ]);
  const names = new Map(compounds.map(({ compoundId, name }) => [compoundId, name]));
  const entries = await inBatches(page.entries, READS_AT_ONCE, async (entry) => ({
    ...rowOf(entry, names),
    proxy: await readProxyShown(entry.proxy),
    byName: (await readDisplayName(entry.by)) ?? '',
  }));
  return { entries, cursor: page.cursor };
}

function rowOf(entry: EntryItem, compounds: ReadonlyMap<string, string>): Omit<EntryRow, 'byName' | 'proxy'> {
  const [compoundId = '', building = '', unit = '', room = ''] = entry.householdId.split('.');
  const buildingId = `${compoundId}.${building}`;
  return { ...entry, address: addressOf(compounds.get(compoundId) ?? compoundId, { buildingId, unit, room }) };
}
