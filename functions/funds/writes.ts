import { isDeepStrictEqual } from 'node:util';
import type { EntryDraft } from '../../shared/funds/entry';
import { type Gift, giftDraft } from '../../shared/funds/gift';
import type { Head } from '../../shared/funds/head';
import { append } from '../../shared/funds/ledger';
import { holdsPast, rolled } from '../../shared/funds/roll';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import type { CommunityId } from '../platform/identity';
import { pauseBefore } from '../platform/pause';
import type { Step } from '../platform/table';
import { markPosted, readOrdered } from './gifts-store';
import { ALREADY_POSTED, entrySteps, HEAD_MOVED, readEntry, readHead, writeHead } from './ledger-store';
import { fundPartition } from './store';

// What funds lends to other features: posting to a ledger. The head is the one item all postings meet on; each reads it,
// decides, and writes it on the revision it was decided on. Whoever was second reads it again.

/** As many as one head can hold beside its balances, and one function update at once. */
export const GIFTS_AT_ONCE = 25;
/** Some two hundred at once on one fund, each waiting a random while, come through. */
const TRIES = 60;

/** Load, decide, commit, and again when somebody else was first. */
async function onHead<T>(community: CommunityId, fundId: string, commit: (head: Head) => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    const head = await readHead(community, fundId, { consistent: true });
    if (!head) throw new AppError('NOT_FOUND');
    await finish(community, fundId, head);
    try {
      return await commit(head);
    } catch (error) {
      if (error !== HEAD_MOVED) throw error;
    }
  }
  throw new AppError('BUSY');
}

/**
 * Orders that an earlier posting may not have come round to are told now. Done before the head moves on, so at any
 * revision everything posted before is written on its order: that is why no gift is ever posted twice.
 */
async function finish(community: CommunityId, fundId: string, { unwritten }: Head): Promise<void> {
  await Promise.all(
    unwritten.map(async (gift) => {
      const order = await readOrdered(community, fundId, gift.orderNo);
      if (order?.seq !== gift.seq) await markPosted(community, fundId, gift);
    }),
  );
}

/** What of an entry is about money: somebody else posting the same again may word it differently. */
const moneyOf = ({ kind, projectNo, lines, corrects }: EntryDraft) => ({ kind, projectNo, lines, corrects });

/**
 * Posts one entry, with `alongside` in the same transaction; a refused step of those raises its own error. An entry of
 * this id there already with the same money is no error and changes nothing: then `alongside` was written with it, or
 * is not written. FUND_SHORT and PROJECT_SHORT where the money is not there.
 */
export async function postEntry(
  community: CommunityId,
  fundId: string,
  draft: EntryDraft,
  now: string,
  alongside: Step[] = [],
): Promise<void> {
  const known = async () => {
    const entry = await readEntry(community, fundId, draft.entryId);
    if (entry && !isDeepStrictEqual(moneyOf(entry), moneyOf(draft))) throw new AppError('ENTRY_DIFFERS');
    return entry !== undefined;
  };
  await onHead(community, fundId, async (before) => {
    try {
      const { head, entries, closed } = append({ ...before, unwritten: [] }, [draft], now);
      const steps = entries.flatMap((entry) => entrySteps(community, fundId, entry, head.today.day));
      await writeHead(community, fundId, head, before.revision, closed, [...steps, ...alongside]);
    } catch (error) {
      // Refused by a rule or a condition, perhaps because it is done: the money went, the expense is approved.
      if (error === HEAD_MOVED || !(await known())) throw error === ALREADY_POSTED ? HEAD_MOVED : error;
    }
  });
}

/** Lets go of the days that are over by `now`, where no posting has done so. */
export async function endDay(community: CommunityId, fundId: string, now: string): Promise<void> {
  const today = localDay(now);
  await onHead(community, fundId, async (before) => {
    if (!holdsPast(before, today)) return;
    const { head, closed } = rolled({ ...before, unwritten: [] }, today);
    await writeHead(community, fundId, { ...head, revision: before.revision + 1 }, before.revision, closed);
  });
}

/**
 * Posts paid orders, up to 25 at a time, each once however often it is handed in. Writing the head is the posting; the
 * orders are told their entry after it, by this call or, if it dies, by the next.
 */
export async function postGifts(
  community: CommunityId,
  fundId: string,
  gifts: readonly Gift[],
  now: string,
): Promise<void> {
  for (let start = 0; start < gifts.length; start += GIFTS_AT_ONCE) {
    const batch = gifts.slice(start, start + GIFTS_AT_ONCE);
    const posted = await onHead(community, fundId, (head) => postBatch(community, fundId, head, batch, now));
    await Promise.all(posted.map((gift) => markPosted(community, fundId, gift)));
  }
}

async function postBatch(
  community: CommunityId,
  fundId: string,
  before: Head,
  batch: readonly Gift[],
  now: string,
): Promise<Head['unwritten']> {
  const once = [...new Map(batch.map((gift) => [gift.orderNo, gift])).values()];
  const orders = await Promise.all(once.map(({ orderNo }) => readOrdered(community, fundId, orderNo)));
  // An order this head still carries has its entry already: `finish` made sure before it came here.
  const open = once.filter((_, i) => orders[i] && orders[i].seq === null);
  if (open.length === 0) return [];
  const { head, entries, closed } = append(before, open.map(giftDraft), now);
  const unwritten = entries.map(({ entryId, seq, hash, at }) => ({ orderNo: entryId, seq, hash, at }));
  await writeHead(community, fundId, { ...head, unwritten }, before.revision, closed);
  return unwritten;
}

/** Refuses when the fund is no longer as it was read: whoever decides by its managers and its policy writes this along. */
export const fundUnchanged = (
  community: CommunityId,
  { fundId, revision }: { fundId: string; revision: number },
  onRefused: Step['onRefused'],
): Step => ({
  write: {
    ConditionCheck: {
      Key: { pk: fundPartition(community, fundId), sk: 'FUND' },
      ConditionExpression: 'revision = :revision',
      ExpressionAttributeValues: { ':revision': revision },
    },
  },
  onRefused,
});
