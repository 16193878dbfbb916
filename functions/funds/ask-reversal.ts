import type { askReversal } from '../../shared/funds/income-endpoints';
import { isReversible, type Reversal } from '../../shared/funds/reversal';
import { rowOf } from '../../shared/funds/rows';
import { reversalWaits } from '../../shared/funds/words';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import type { Handle } from '../platform/serve';
import { assertWords } from './fund-words';
import { readEntry, readFund } from './reads';
import { putReversal, readReversal } from './reversals-store';
import { assertKeepsFunds } from './rights';
import { shownReversal } from './shown-reversal';
import { tellConfirmers } from './tell-confirmers';

export const askReversalHandler: Handle<typeof askReversal> = async ({ params, body: { because } }, caller) => {
  await assertKeepsFunds(caller);
  const { community, person, now } = caller;
  const { fundId, entryId } = params;
  const [fund, entry] = await Promise.all([readFund(community, fundId), readEntry(community, fundId, entryId)]);
  if (!fund || !entry) throw new AppError('NOT_FOUND');
  if (!isReversible(entry)) throw new AppError('NOT_REVERSIBLE');
  const wanted: Reversal = {
    fundId,
    entryId,
    row: rowOf(entry),
    because,
    state: 'waiting',
    by: person,
    at: now,
    decidedBy: null,
    decidedAt: null,
    refusedBecause: null,
  };
  const reversal =
    (await askedBefore(community, wanted)) ?? (await ask(community, wanted, () => assertWords(caller, because)));
  // Sent again after it broke off here, whoever was not told yet still is.
  await tellConfirmers(community, fund, reversal, { messageId: `reversal-${entryId}`, ...reversalWaits(fund.name) });
  return shownReversal(reversal, fund, person);
};

/** The very same asking, while it waits: a tap sent twice. */
async function askedBefore(community: CommunityId, wanted: Reversal): Promise<Reversal | undefined> {
  const found = await readReversal(community, wanted.fundId, wanted.entryId);
  const same = found?.state === 'waiting' && found.by === wanted.by && found.because === wanted.because;
  return same ? found : undefined;
}

async function ask(community: CommunityId, wanted: Reversal, check: () => Promise<void>): Promise<Reversal> {
  await check();
  try {
    await putReversal(community, wanted);
    return wanted;
  } catch (error) {
    const first = await askedBefore(community, wanted);
    if (!first) throw error;
    return first;
  }
}
