import type { withdrawBudget } from '../../shared/budgets/endpoints';
import { after } from '../../shared/budgets/life';
import { assertWithdrawable } from '../../shared/budgets/rules';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { Moderation } from '../../shared/http/text';
import type { Caller } from '../platform/serve';
import { changeRound } from './change-round';
import { detailOf } from './detail';
import { checkWords } from './draft';
import { manages } from './rights';

/** As with a vote: a reason the content check holds waits until another member sends the same words. */
export async function withdrawBudgetHandler(
  { params, body: { because } }: Input<typeof withdrawBudget>,
  caller: Caller,
): Promise<Reply<typeof withdrawBudget>> {
  const { now, person } = caller;
  if (!(await manages(caller))) throw new AppError('FORBIDDEN');
  let moderation: Moderation | undefined;
  const round = await changeRound(caller.community, params.roundId, async (found) => {
    assertWithdrawable(found, now);
    const asked = found.pendingWithdrawal?.because === because ? found.pendingWithdrawal.by : undefined;
    if (!asked || asked === person) {
      moderation ??= await checkWords(caller, because);
      if (moderation === 'held') {
        if (asked) return undefined;
        return { next: { ...found, pendingWithdrawal: { because, by: person } } };
      }
    }
    const more = { withdrawnBecause: because, pendingWithdrawal: null };
    return { next: after(found, 'withdrawn', 'withdrawn', now, more) };
  });
  if (round.state !== 'withdrawn') throw new AppError('TEXT_HELD');
  return detailOf(round, caller);
}
