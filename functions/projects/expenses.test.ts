import { declareRelative, finishProject } from '../../shared/projects/endpoints';
import {
  askExpense,
  listExpensesToDecide,
  markPaid,
  refuseExpense,
  withdrawExpense,
} from '../../shared/projects/expense-endpoints';
import { setClock } from '../../tests/clock';
import { fundOf, headOf } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import {
  ask,
  asked,
  at,
  draftId,
  expenseDraft,
  inboxTitles,
  income,
  newProjectScene,
  type ProjectScene,
  patiently,
  receiptOf,
  running,
  say,
  seen,
  votedOn,
  withOutsideWorld,
} from '../../tests/project-scene';
import { later } from '../../tests/vote-scene';
import { newestEntries } from '../funds/ledger-store';
import { putFund } from '../funds/store';
import type { Identity } from '../platform/identity';
import { handler } from './handler';

const NOW = '2026-11-22T02:00:00.000Z'; // 10:00 in China
const DAY = 86_400_000;
let s: ProjectScene;
let projectNo: string;
withOutsideWorld();
/** Six lamps for 2,000.00 yuan, set aside and ready to be spent; the clock stands three days after NOW. */
beforeEach(async () => {
  setClock(NOW);
  s = await newProjectScene(NOW);
  ({ projectNo } = await running(s));
});
const manager = (i: number): Identity => s.managers[i] as Identity;
const paramsOf = (expenseId: string) => ({ ...at(s, projectNo), expenseId });
const refuse = (as: Identity, expenseId: string) =>
  patiently(() => invoke(handler, refuseExpense, as, { params: paramsOf(expenseId), body: { because: '票据看不清' } }));

test('I ask for the lamps with a receipt, two managers say yes, and the ledger books it', async () => {
  const expense = await asked(s, projectNo);
  expect(expense).toMatchObject({ state: 'asked', mine: true, awaitsMe: false, approvalsNeeded: 2, receiptCount: 1 });
  expect(await inboxTitles(manager(0))).toContain('有一笔报销等您来批');
  const waiting = (as: Identity) =>
    invoke(handler, listExpensesToDecide, as, { params: { fundId: s.fundId }, query: {} });
  expect((await waiting(manager(0))).reply.expenses).toMatchObject([{ what: '路灯材料', awaitsMe: true }]);
  expect((await waiting(s.applicant)).reply.code).toBe('NOT_A_MANAGER');
  expect((await seen(s, projectNo, null)).expenses).toEqual([]);

  expect((await say(s, expense, manager(0))).reply).toMatchObject({ state: 'asked', awaitsMe: false });
  expect((await headOf(s)).payableFen).toBe(0);
  expect((await say(s, expense, manager(1))).reply).toMatchObject({ state: 'approved', approvalsNeeded: null });
  expect(await headOf(s)).toMatchObject({ payableFen: 134_000, restricted: { 1: 66_000 } });
  const [entry] = await newestEntries(s.community, s.fundId, 1);
  expect(entry).toMatchObject({
    kind: 'expense',
    title: '路灯材料',
    detail: '换 6 盏路灯，赵春梅、陈立新两人批准',
    evidence: [{ label: '票据', sha256: 'a'.repeat(64) }],
  });
  expect(await inboxTitles(s.applicant)).toContain('报销批下来了');
  const shown = await seen(s, projectNo, null);
  expect(shown).toMatchObject({ state: 'running', spentFen: 134_000, heldFen: 66_000 });
  expect(shown.lines).toMatchObject([{ plannedFen: 134_000, spentFen: 134_000 }, { spentFen: 0 }]);
  expect(shown.expenses).toMatchObject([{ what: '路灯材料', payee: null, receipts: null, receiptCount: 1 }]);
  expect((await seen(s, projectNo, s.applicant)).expenses[0]).toMatchObject({
    payee: '五金店',
    receipts: [{ bytes: 1000 }],
  });
});

test('what everybody may read of a project names who said yes and never the account of anybody', async () => {
  const expense = await asked(s, projectNo);
  await say(s, expense, manager(0));
  await say(s, expense, manager(1));
  const shown = await seen(s, projectNo, null);
  expect(shown.approvals).toMatchObject([{ name: '赵春梅' }, { name: '陈立新' }]);
  expect(shown.expenses[0]?.approvals).toMatchObject([{ name: '赵春梅', duty: '管委会' }, { name: '陈立新' }]);
  const words = JSON.stringify(shown);
  expect(words).not.toContain('personId');
  for (const { person } of [...s.managers, s.applicant, s.keeper]) expect(words).not.toContain(person);
});

test('two last yeses in the same moment pay once', async () => {
  const expense = await asked(s, projectNo);
  await say(s, expense, manager(0));
  const answers = await Promise.all([say(s, expense, manager(1)), say(s, expense, manager(2))]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.reply.code).toBe('ALREADY_DECIDED');
  expect(await headOf(s)).toMatchObject({ payableFen: 134_000, restricted: { 1: 66_000 } });
  expect((await seen(s, projectNo, null)).spentFen).toBe(134_000);
});

test('fifty presses of all managers at once book it once, with exactly two names', async () => {
  const expense = await asked(s, projectNo);
  await Promise.all(Array.from({ length: 50 }, (_, i) => say(s, expense, manager(i % 5))));
  expect(await headOf(s)).toMatchObject({ payableFen: 134_000, restricted: { 1: 66_000 } });
  const { expenses } = await seen(s, projectNo, null);
  expect(expenses).toMatchObject([{ state: 'approved' }]);
  expect(expenses[0]?.approvals).toHaveLength(2);
});

test('what I asked for myself I cannot approve, nor can the applicant, nor a relative, nor a stranger', async () => {
  const expense = await asked(s, projectNo, { relatives: [manager(3).person] });
  expect((await say(s, expense, s.applicant)).reply.code).toBe('OWN_MONEY');
  expect((await say(s, expense, manager(3))).reply.code).toBe('RELATIVE_MONEY');
  expect((await say(s, expense, s.keeper)).reply.code).toBe('NOT_A_MANAGER');
  expect((await say(s, expense, s.scene.resident(9))).reply.code).toBe('NOT_FOUND');
  expect((await refuse(manager(3), expense.expenseId)).reply.code).toBe('RELATIVE_MONEY');
  expect((await refuse(s.applicant, expense.expenseId)).reply.code).toBe('OWN_MONEY');
  expect((await headOf(s)).payableFen).toBe(0);
});

test('a yes of somebody who then says they are too close no longer counts', async () => {
  const expense = await asked(s, projectNo);
  await say(s, expense, manager(0));
  const declare = (as: Identity, more: object) =>
    invoke(handler, declareRelative, as, {
      params: at(s, projectNo),
      body: { managerId: manager(0).person, ...more },
    });
  const { reply } = await declare(manager(0), { expenseId: expense.expenseId });
  expect(reply.expenses).toMatchObject([{ state: 'asked', approvals: [] }]);
  expect((await say(s, expense, manager(1))).reply.state).toBe('asked');
  expect((await say(s, expense, manager(0))).reply.code).toBe('RELATIVE_MONEY');
  expect((await say(s, expense, manager(2))).reply.state).toBe('approved');

  const next = await asked(s, projectNo, { lineNo: 2, amountFen: 10_000 });
  await say(s, next, manager(1));
  expect((await declare(manager(1), { managerId: manager(1).person })).status).toBe(200);
  expect((await say(s, next, manager(2))).reply.state).toBe('asked');
  expect((await say(s, next, manager(4))).reply).toMatchObject({
    state: 'approved',
    approvals: [{ name: '何静' }, { name: '罗兰' }],
  });
});

test('a manager voted out of the committee in the same moment decides nothing any more', async () => {
  const expense = await asked(s, projectNo);
  await say(s, expense, manager(0));
  const fund = await fundOf(s);
  const managers = fund.managers.filter(({ personId }) => personId !== manager(0).person);
  await putFund(s.community, { ...fund, managers, revision: 2 }, 1);
  expect((await say(s, expense, manager(1))).reply.state).toBe('asked');
  expect((await say(s, expense, manager(2))).reply.state).toBe('approved');
});

test('beyond its line I say why; beyond what the project holds nobody can, however many say yes', async () => {
  expect((await ask(s, projectNo, { amountFen: 140_000 })).reply.code).toBe('OVER_LINE');
  expect((await ask(s, projectNo, { amountFen: 140_000, overBecause: '铜线涨价' })).status).toBe(200);
  expect((await ask(s, projectNo, { amountFen: 200_001, overBecause: '铜线涨价' })).reply.code).toBe('PROJECT_SHORT');
  expect((await ask(s, projectNo, { lineNo: 3 })).reply.code).toBe('LINE_UNKNOWN');
  const all = await Promise.all([1, 2, 3].map(() => asked(s, projectNo, { amountFen: 90_000 })));
  for (const expense of all) await say(s, expense, manager(0));
  const answers = await Promise.all(all.map((expense) => say(s, expense, manager(1))));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
  expect(answers.find(({ status }) => status === 409)?.reply.code).toBe('PROJECT_SHORT');
  expect(await headOf(s)).toMatchObject({ payableFen: 180_000, restricted: { 1: 20_000 } });
  expect((await seen(s, projectNo, null)).spentFen).toBe(180_000);
});

test('the same form sent twenty times at once is one expense, and a receipt must be mine', async () => {
  const body = { draftId: draftId(), expense: await expenseDraft(s, s.applicant) };
  const send = (more: object = {}) =>
    patiently(() =>
      invoke(handler, askExpense, s.applicant, {
        params: at(s, projectNo),
        body: { ...body, expense: { ...body.expense, ...more } },
      }),
    );
  const answers = await Promise.all(Array.from({ length: 20 }, () => send()));
  expect(new Set(answers.map(({ reply }) => reply.expenseId)).size).toBe(1);
  expect((await send({ amountFen: 1 })).reply.code).toBe('DRAFT_CHANGED');
  const theirs = [await receiptOf(s, manager(0))];
  expect((await ask(s, projectNo, { receipts: theirs })).reply.code).toBe('FILE_NOT_ARRIVED');
  expect((await ask(s, projectNo, {}, s.scene.resident(9))).reply.code).toBe('FORBIDDEN');
  expect((await ask(s, projectNo, { relatives: [s.keeper.person] })).reply.code).toBe('NOT_A_MANAGER');
});

test('thirty expenses at once may wait, and no more', async () => {
  const answers = await Promise.all(Array.from({ length: 34 }, () => ask(s, projectNo, { amountFen: 100 })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(30);
  expect(new Set(answers.filter(({ status }) => status !== 200).map(({ reply }) => reply.code))).toEqual(
    new Set(['TOO_MANY_EXPENSES']),
  );
}, 60_000);

test('refused with a reason, or taken back by myself; then no yes can bring it back', async () => {
  const [one, two] = [await asked(s, projectNo), await asked(s, projectNo)];
  expect((await refuse(s.keeper, one.expenseId)).reply).toMatchObject({ state: 'refused', because: '票据看不清' });
  expect((await refuse(s.keeper, one.expenseId)).status).toBe(200);
  expect((await say(s, one, manager(0))).reply.code).toBe('ALREADY_DECIDED');
  expect(await inboxTitles(s.applicant)).toContain('报销没有批');
  const withdraw = (as: Identity) => invoke(handler, withdrawExpense, as, { params: paramsOf(two.expenseId) });
  expect((await withdraw(manager(0))).reply.code).toBe('FORBIDDEN');
  expect((await withdraw(s.applicant)).reply.state).toBe('withdrawn');
  expect((await withdraw(s.applicant)).status).toBe(200);
  expect((await headOf(s)).payableFen).toBe(0);
});

test('refused and approved in the same moment, only one of them happens', async () => {
  const expense = await asked(s, projectNo);
  await say(s, expense, manager(0));
  await Promise.all([say(s, expense, manager(1)), refuse(manager(2), expense.expenseId)]);
  const [end] = (await seen(s, projectNo, s.applicant)).expenses;
  expect((await headOf(s)).payableFen).toBe(end?.state === 'approved' ? 134_000 : 0);
  expect(['approved', 'refused']).toContain(end?.state);
});

test('the host charity has paid: noted once, with its number, not before it was approved', async () => {
  const expense = await asked(s, projectNo);
  const paidOn = '2026-11-25';
  const pay = (as: Identity, more: object = {}) =>
    patiently(() =>
      invoke(handler, markPaid, as, {
        params: paramsOf(expense.expenseId),
        body: { paidOn, reference: '20261125-0031', evidence: [], ...more },
      }),
    );
  expect((await pay(s.keeper)).reply.code).toBe('EXPENSE_NOT_APPROVED');
  await say(s, expense, manager(0));
  await say(s, expense, manager(1));
  expect((await pay(s.applicant)).reply.code).toBe('FORBIDDEN');
  expect((await pay(s.keeper, { paidOn: '2026-11-24' })).reply.code).toBe('PAID_ON_INVALID');
  expect((await pay(s.keeper, { paidOn: '2026-11-26' })).reply.code).toBe('PAID_ON_INVALID');
  const answers = await Promise.all(Array.from({ length: 10 }, () => pay(s.keeper)));
  expect(answers.every(({ status, reply }) => status === 200 && reply.state === 'paid')).toBe(true);
  expect((await pay(s.keeper, { reference: '另一个号' })).reply.code).toBe('ALREADY_DECIDED');
  expect(await headOf(s)).toMatchObject({ payableFen: 0, cashFen: 3_000_000 - 134_000 });
  expect(await inboxTitles(s.applicant)).toContain('报销付款了');
});

test('while an expense waits the project does not end; then the rest goes back', async () => {
  const expense = await asked(s, projectNo);
  const finish = () =>
    invoke(handler, finishProject, s.applicant, {
      params: at(s, projectNo),
      body: { text: '六盏灯都亮了', before: [], after: [] },
    });
  expect((await finish()).reply.code).toBe('EXPENSES_OPEN');
  await say(s, expense, manager(0));
  await say(s, expense, manager(1));
  expect((await finish()).reply).toMatchObject({ state: 'finished', spentFen: 134_000, leftOverFen: 66_000 });
  expect((await headOf(s)).restricted).toEqual({});
  expect((await ask(s, projectNo)).reply.code).toBe('PROJECT_STATE');
});

test('finishing and asking in the same moment never leave an expense behind', async () => {
  const [asking, finishing] = await Promise.all([
    ask(s, projectNo),
    patiently(() =>
      invoke(handler, finishProject, s.applicant, {
        params: at(s, projectNo),
        body: { text: '六盏灯都亮了', before: [], after: [] },
      }),
    ),
  ]);
  expect([asking.status, finishing.status].sort()).toEqual([200, 409]);
  expect(['PROJECT_STATE', 'EXPENSES_OPEN', 'PROJECT_SHORT']).toContain(
    (asking.status === 409 ? asking : finishing).reply.code,
  );
});

test('what is above the managers’ limit my neighbours vote for, and one vote pays one expense', async () => {
  await income(s, 2_500_000, projectNo);
  const more = { amountFen: 1_100_000, overBecause: '灯杆也要换' };
  const [one, two] = [await asked(s, projectNo, more), await asked(s, projectNo, more)];
  expect(one.approvalsNeeded).toBeNull();
  expect((await say(s, one, manager(0))).reply.code).toBe('NEEDS_VOTE');
  const vote = (question: string) => votedOn(s, later(NOW, 4 * DAY), { title: '换 6 盏路灯的钱', question });
  const vague = await vote('同意再用微基金 11,000 元吗？');
  expect((await say(s, one, manager(0), vague)).reply.code).toBe('VOTE_DOES_NOT_CARRY');

  const voteId = await vote('同意用微基金 11,000 元付路灯材料吗？');
  const answers = await Promise.all([0, 1, 2].map((i) => say(s, one, manager(i), voteId)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  const winner = manager(answers.findIndex(({ status }) => status === 200));
  expect((await say(s, one, winner, voteId)).reply).toMatchObject({ state: 'approved', voteId });
  const late = [...answers.map(({ reply }) => reply.code), (await say(s, one, manager(4), voteId)).reply.code];
  expect(late.filter((code) => code !== undefined)).toEqual(Array.from({ length: 3 }, () => 'ALREADY_DECIDED'));

  expect((await say(s, two, manager(0), voteId)).reply).toMatchObject({
    code: 'VOTE_USED',
    message: '这次表决已经定过另一笔钱了，一次表决只定一笔，请为这一笔再办一次表决。',
  });
  expect((await headOf(s)).payableFen).toBe(1_100_000);
  const another = await vote('同意再用微基金 11,000 元付第二批路灯材料吗？');
  expect((await say(s, two, manager(0), another)).reply).toMatchObject({ state: 'approved', voteId: another });
  expect((await headOf(s)).payableFen).toBe(2_200_000);
});

test('another community’s manager, keeper or neighbour reaches none of it', async () => {
  const expense = await asked(s, projectNo);
  setClock(NOW);
  const other = await newProjectScene(NOW);
  setClock(later(NOW, 3 * DAY));
  expect((await say(s, expense, other.managers[0] as Identity)).reply.code).toBe('NOT_FOUND');
  expect((await refuse(other.keeper, expense.expenseId)).reply.code).toBe('NOT_FOUND');
  const list = await invoke(handler, listExpensesToDecide, other.keeper, { params: { fundId: s.fundId }, query: {} });
  expect(list.reply.code).toBe('NOT_FOUND');
  expect((await seen(s, projectNo, other.keeper)).expenses).toEqual([]);
});
