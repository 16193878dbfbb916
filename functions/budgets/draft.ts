import { assertRound } from '../../shared/budgets/rules';
import type { RoundDraft } from '../../shared/budgets/schema';
import { freeFen } from '../../shared/funds/head';
import { AppError } from '../../shared/http/errors';
import type { Moderation } from '../../shared/http/text';
import { readFund, readHead } from '../funds/reads';
import type { CommunityId } from '../platform/identity';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Caller } from '../platform/serve';

export const checkWords = async (caller: Caller, ...words: string[]): Promise<Moderation> =>
  moderate(await openidOf(caller.person), words.join('\n'));

/** Refuses a draft nobody could run; otherwise names its fund, which must be an open one of this community. */
export async function checkRound(draft: RoundDraft, caller: Caller): Promise<{ fundName: string }> {
  assertRound(draft, caller.now);
  const fund = await readFund(caller.community, draft.fundId);
  if (!fund) throw new AppError('NOT_FOUND');
  if (fund.state !== 'open') throw new AppError('FUND_NOT_OPEN');
  return { fundName: fund.name };
}

/** Nothing is put to the vote that the fund does not have free on that day. What is won is reserved project by project. */
export async function assertFunded(community: CommunityId, fundId: string, totalFen: number): Promise<void> {
  const [fund, head] = await Promise.all([readFund(community, fundId), readHead(community, fundId)]);
  if (fund?.state !== 'open' || !head) throw new AppError('FUND_NOT_OPEN');
  const shortFen = totalFen - freeFen(head);
  if (shortFen > 0) throw new AppError('FUND_SHORT', { shortFen });
}
