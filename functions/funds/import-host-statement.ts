import type { ActedFor } from '../../shared/funds/entry';
import {
  byDay,
  HOST_COLUMNS,
  type HostGift,
  hostDraft,
  MAX_HOST_ROWS,
  planHostImport,
  readHostRows,
} from '../../shared/funds/host-import';
import type { EntryId } from '../../shared/funds/ids';
import type { importHostStatement } from '../../shared/funds/income-endpoints';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { inBatches } from '../platform/batches';
import { readCsv } from '../platform/csv';
import type { CommunityId } from '../platform/identity';
import { sha256 } from '../platform/ids';
import { pauseBefore } from '../platform/pause';
import type { Handle } from '../platform/serve';
import { actedFor } from './acted-for';
import { hasHostGifts, hostGiftStep, NOTED_MEANWHILE, readHostGift } from './host-gifts-store';
import { readEntry, readFund } from './reads';
import { correctionIdOf } from './reversals-store';
import { postEntry } from './writes';

const SHAPE = { columns: HOST_COLUMNS, most: MAX_HOST_ROWS, unit: '笔' };
const WIDTH = 16;
/** The same list sent twice at once: the later one sees half of the first, and looks again. */
const TRIES = 6;
/** Gifts of one entry, each noted in its transaction, which holds a hundred steps. */
const TOGETHER = 80;

/** Without a plan hash: a look at what would happen. With the one just seen: it happens. */
export const importHostStatementHandler: Handle<typeof importHostStatement> = async ({ params, body }, caller) => {
  const { community, now } = caller;
  const fund = await readFund(community, params.fundId);
  if (!fund) throw new AppError('NOT_FOUND');
  // The list of the last month comes after the fund has gone over to another way.
  if (fund.host.pageUrl === null && !(await hasHostGifts(community, fund.fundId))) throw new AppError('NOT_LINK_OUT');
  if (fund.state === 'draft') throw new AppError('FUND_NOT_OPEN');
  const rows = readCsv(body.csv, SHAPE);
  const read = readHostRows(rows, localDay(now));
  // Only the file: what is in the books meanwhile makes the plan less, never different.
  const planHash = sha256(JSON.stringify(rows));
  const planned = async () => {
    const { known, takenBack } = await readKnown(community, fund.fundId, read.gifts);
    return { ...planHostImport(read, known, rows.length), takenBack };
  };
  if (body.planHash === undefined) return { ...(await planned()).plan, planHash, committed: false };

  if (body.planHash !== planHash) throw new AppError('IMPORT_CHANGED');
  const source = { fileHash: sha256(body.csv), by: [await actedFor(caller, fund)], now };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    const { plan, fresh, takenBack } = await planned();
    if (plan.errors.length > 0) throw new AppError('IMPORT_HAS_ERRORS');
    try {
      await commit(community, fund.fundId, fresh, takenBack, source);
      return { ...plan, planHash, committed: true };
    } catch (error) {
      if (error !== NOTED_MEANWHILE) throw error;
    }
  }
  throw new AppError('BUSY');
};

/** What of a list is in the books; a gift whose entry was taken back is not, and may be imported as it really was. */
interface Known {
  known: Map<string, HostGift>;
  /** by the gift's number, the entry that was taken back */
  takenBack: Map<string, EntryId>;
}

async function readKnown(community: CommunityId, fundId: string, gifts: readonly HostGift[]): Promise<Known> {
  const found = await inBatches(gifts, WIDTH, ({ ref }) => readHostGift(community, fundId, ref));
  const noted = found.filter((gift) => gift !== undefined);
  const entryIds = [...new Set(noted.map(({ entryId }) => entryId))];
  const corrections = await inBatches(entryIds, WIDTH, (entryId) =>
    readEntry(community, fundId, correctionIdOf(entryId)),
  );
  const gone = new Set(entryIds.filter((_, i) => corrections[i]));
  return {
    known: new Map(noted.filter(({ entryId }) => !gone.has(entryId)).map((gift) => [gift.ref, gift])),
    takenBack: new Map(noted.filter(({ entryId }) => gone.has(entryId)).map(({ ref, entryId }) => [ref, entryId])),
  };
}

/** An entry a day; its gifts are noted with it, so that what broke off goes on where it stopped. */
async function commit(
  community: CommunityId,
  fundId: string,
  fresh: readonly HostGift[],
  takenBack: Known['takenBack'],
  { fileHash, by, now }: { fileHash: string; by: ActedFor[]; now: string },
): Promise<void> {
  for (const [day, gifts] of byDay(fresh)) {
    for (let at = 0; at < gifts.length; at += TOGETHER) {
      const some = gifts.slice(at, at + TOGETHER);
      // Gifts of an entry that was taken back make a new one, and never the old one's id again.
      const refs = some.map(({ ref }) => [ref, takenBack.get(ref) ?? []].flat().join('@'));
      const entryId = sha256(`host|${fundId}|${refs.join('|')}`).slice(0, 26);
      const steps = some.map((gift) => hostGiftStep(community, fundId, gift, entryId, takenBack.get(gift.ref)));
      await postEntry(community, fundId, hostDraft(entryId, day, some, fileHash, by), now, steps);
    }
  }
}
