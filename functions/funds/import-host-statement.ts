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
import { hostGiftStep, NOTED_MEANWHILE, readHostGift } from './host-gifts-store';
import { readFund } from './reads';
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
  if (fund.mode !== 'link_out') throw new AppError('NOT_LINK_OUT');
  if (fund.state === 'draft') throw new AppError('FUND_NOT_OPEN');
  const rows = readCsv(body.csv, SHAPE);
  const read = readHostRows(rows, localDay(now));
  // Only the file: what is in the books meanwhile makes the plan less, never different.
  const planHash = sha256(JSON.stringify(rows));
  const planned = async () => planHostImport(read, await readKnown(community, fund.fundId, read.gifts), rows.length);
  if (body.planHash === undefined) return { ...(await planned()).plan, planHash, committed: false };

  if (body.planHash !== planHash) throw new AppError('IMPORT_CHANGED');
  const source = { fileHash: sha256(body.csv), by: [await actedFor(caller, fund)], now };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    const { plan, fresh } = await planned();
    if (plan.errors.length > 0) throw new AppError('IMPORT_HAS_ERRORS');
    try {
      await commit(community, fund.fundId, fresh, source);
      return { ...plan, planHash, committed: true };
    } catch (error) {
      if (error !== NOTED_MEANWHILE) throw error;
    }
  }
  throw new AppError('BUSY');
};

async function readKnown(
  community: CommunityId,
  fundId: string,
  gifts: readonly HostGift[],
): Promise<Map<string, HostGift>> {
  const found = await inBatches(gifts, WIDTH, ({ ref }) => readHostGift(community, fundId, ref));
  return new Map(found.flatMap((gift) => (gift ? [[gift.ref, gift] as const] : [])));
}

/** An entry a day; its gifts are noted with it, so that what broke off goes on where it stopped. */
async function commit(
  community: CommunityId,
  fundId: string,
  fresh: readonly HostGift[],
  { fileHash, by, now }: { fileHash: string; by: ActedFor[]; now: string },
): Promise<void> {
  for (const [day, gifts] of byDay(fresh)) {
    for (let at = 0; at < gifts.length; at += TOGETHER) {
      const some = gifts.slice(at, at + TOGETHER);
      const entryId = sha256(`host|${fundId}|${some.map(({ ref }) => ref).join('|')}`).slice(0, 26);
      const steps = some.map((gift) => hostGiftStep(community, fundId, gift, entryId));
      await postEntry(community, fundId, hostDraft(entryId, day, some, fileHash, by), now, steps);
    }
  }
}
