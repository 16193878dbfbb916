import { approveExpenseHandler } from '../../functions/projects/approve-expense';
import { askFor } from '../../functions/projects/ask-expense';
import { loadExpense } from '../../functions/projects/change-expense';
import { closeExpenseAs } from '../../functions/projects/close-expense';
import { markPaidHandler } from '../../functions/projects/mark-paid';
import { localDay } from '../../shared/http/local-time';
import { plus } from './clock';
import type { DemoEvent } from './demo-event';
import { demoPhoto } from './demo-photo';
import type { DemoExpense } from './gejin-projects';
import { applicant, byManagers, draftIdOf, keeper, type Played, paramsOf, timeOf } from './project-story';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Asked for in the morning; decided a day later, or, where a second yes is still missing, a few hours. */
export function expenseStory(played: Played, expense: DemoExpense): DemoEvent[] {
  const asked = timeOf(played, expense.day, 9);
  const decided = plus(asked, expense.end === 'one_yes' ? HOUR : DAY);
  const paid = plus(asked, 2 * DAY);
  let expenseId = '';
  const ask = async () => {
    expenseId = await askOf(played, expense, asked);
  };
  const decide = () =>
    expense.end === 'refused' ? refuse(played, expenseId, decided) : say(played, expense, expenseId, decided);
  return [
    { at: asked, run: ask },
    { at: decided, run: decide },
    ...(expense.end === 'paid' ? [{ at: paid, run: () => pay(played, expense, expenseId, paid) }] : []),
  ];
}

async function askOf(played: Played, { lineNo, what, amountFen, payee }: DemoExpense, at: string): Promise<string> {
  const caller = applicant(played, at);
  const key = `${played.demo.key} ${what}`;
  const receipts = [await demoPhoto(caller.community, caller.person, key, at)];
  const draft = { lineNo, what, amountFen, payee, receipts, overBecause: '', relatives: [] };
  const form = { draftId: draftIdOf(`expense ${key}`), expense: draft };
  // The demo's words are known to be fit to be shown.
  const { expense } = await askFor(caller, paramsOf(played), form, async () => {});
  return expense.expenseId;
}

const say = (played: Played, { end }: DemoExpense, expenseId: string, at: string) =>
  byManagers(played, at, async (caller) => {
    const input = { params: { ...paramsOf(played), expenseId }, query: {}, body: {} };
    const { state } = await approveExpenseHandler(input, caller);
    return end === 'one_yes' || state !== 'asked';
  });

async function refuse(played: Played, expenseId: string, at: string): Promise<void> {
  const end = { state: 'refused', because: '只有手写的收条，请补一张能查到的发票再交。' } as const;
  await closeExpenseAs(keeper(played, at), { ...paramsOf(played), expenseId }, end, async () => {});
}

async function pay(played: Played, { what }: DemoExpense, expenseId: string, at: string): Promise<void> {
  const caller = keeper(played, at);
  const params = { ...paramsOf(played), expenseId };
  const { expense } = await loadExpense(caller, params);
  if (expense.state !== 'approved') return;
  const reference = `${localDay(at).replaceAll('-', '')}-${draftIdOf(what).slice(0, 4)}`;
  await markPaidHandler({ params, query: {}, body: { paidOn: localDay(at), reference, evidence: [] } }, caller);
}
