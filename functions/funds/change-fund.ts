import type { Fund } from '../../shared/funds/fund';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { pauseBefore } from '../platform/pause';
import { OUTPACED } from '../platform/revised';
import type { Step } from '../platform/table';
import { putFund, readFundItem } from './store';

const TRIES = 4;

/**
 * A change to a fund: loaded as it stands, decided, committed on the revision it was decided on. `decide` returns the
 * very same fund when nothing is left to do. `alongside` is written with it or not at all.
 */
export async function changeFund(
  community: CommunityId,
  fundId: string,
  decide: (fund: Fund) => Fund,
  alongside: (after: Fund) => Step[] = () => [],
): Promise<{ before: Fund; after: Fund }> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    const before = await readFundItem(community, fundId, { consistent: true });
    if (!before) throw new AppError('NOT_FOUND');
    const next = decide(before);
    if (next === before) return { before, after: before };
    const after = { ...next, revision: before.revision + 1 };
    try {
      await putFund(community, after, before.revision, alongside(after));
      return { before, after };
    } catch (error) {
      if (error !== OUTPACED) throw error;
    }
  }
  throw new AppError('BUSY');
}
