import type { Input } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { ROLE_NAMES } from '../../shared/http/roles';
import type { markPaid } from '../../shared/projects/expense-endpoints';
import { paidPosting } from '../../shared/projects/postings';
import type { Caller, Handle } from '../platform/serve';
import { readDisplayName } from '../residents/reads';
import { type ExpenseScene, loadExpense } from './change-expense';
import { untilSettled } from './change-project';
import { EXPENSE_MOVED, type ExpenseItem, expenseStep } from './expenses-store';
import { tellDecided } from './messages';
import { attached, evidenceOf } from './photos';
import { entryIdOf, postWith } from './post';
import { shownExpense } from './shown-expense';

type Payment = Input<typeof markPaid>['body'];

export const markPaidHandler: Handle<typeof markPaid> = async ({ params, body }, caller) => {
  const { scene, expense } = await untilSettled([EXPENSE_MOVED], async () => {
    const loaded = await loadExpense(caller, params);
    if (isPaidThus(loaded.expense, body)) return loaded;
    await pay(caller, loaded, body);
    return loadExpense(caller, params);
  });
  if (!isPaidThus(expense, body)) throw new AppError('ALREADY_DECIDED');
  await tellDecided('paid', scene.project, expense, expense.paidAt ?? caller.now);
  return shownExpense(caller, scene, expense);
};

const isPaidThus = ({ state, paidOn, paidReference }: ExpenseItem, payment: Payment): boolean =>
  state === 'paid' && paidOn === payment.paidOn && paidReference === payment.reference;

async function pay(caller: Caller, { scene, expense }: ExpenseScene, { paidOn, reference, evidence }: Payment) {
  const { now } = caller;
  const { fundId, expenseId, state, decidedAt, what, amountFen: fen } = expense;
  if (state === 'paid') throw new AppError('ALREADY_DECIDED');
  if (state !== 'approved' || decidedAt === null) throw new AppError('EXPENSE_NOT_APPROVED');
  if (paidOn < localDay(decidedAt) || paidOn > localDay(now)) throw new AppError('PAID_ON_INVALID');
  const files = await attached(caller, evidence, true);
  const number = { label: '付款流水号', sha256: null, ref: reference };
  const draft = paidPosting(entryIdOf('paid', fundId, expenseId), scene.project, {
    what,
    fen,
    evidence: [number, ...evidenceOf('付款凭证', files)],
    by: await actor(caller, scene),
  });
  const next: ExpenseItem = { ...expense, state: 'paid', paidOn, paidReference: reference, paidAt: now };
  await postWith(scene.community, fundId, draft, now, [expenseStep(scene.community, next, expense)], EXPENSE_MOVED);
}

/** The keeper by name and duty, as the fund names them where it does. */
async function actor(caller: Caller, { fund }: ExpenseScene['scene']) {
  const manager = fund.managers.find(({ personId }) => personId === caller.person);
  if (manager) return { duty: manager.duty, name: manager.name };
  const role = (await caller.roles()).find((grant) => grant.role === 'fund_keeper' || grant.role === 'community_admin');
  const duty = ROLE_NAMES[role?.role ?? 'fund_keeper'];
  return { duty, name: (await readDisplayName(caller.person)) ?? duty };
}
