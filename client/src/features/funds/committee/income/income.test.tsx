import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ByHandRecord } from '../../../../../../shared/funds/by-hand';
import { listFunds } from '../../../../../../shared/funds/endpoints';
import {
  askReversal,
  decideIncome,
  decideReversal,
  importStatements,
  listIncome,
  listIncomeToConfirm,
  listMachines,
  listReversalsToConfirm,
  listStatements,
  saveMachine,
  takeBackStatement,
} from '../../../../../../shared/funds/income-endpoints';
import { listPublicEntries } from '../../../../../../shared/funds/public-endpoints';
import type { ShownReversal } from '../../../../../../shared/funds/reversal';
import type { StatementPlan } from '../../../../../../shared/funds/statement-import';
import type { Machine, ShownStatement } from '../../../../../../shared/funds/vending';
import { row } from '../../../../../test/funds';
import { signedIn } from '../../../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../../../test/server';
import { pickTextFile } from '../../../../platform/files';
import { ConfirmView } from './confirm-view';
import { HostEntries } from './host-entries';
import { IncomeView } from './income-view';
import { MachineForm } from './machine-form';
import { MachinesView } from './machines-view';
import { blankRecord, formOf, missingIn } from './record-draft';
import { StatementsView } from './statements-view';

jest.mock('../../../../platform/files');
const FUND = 'f'.repeat(26);
const keeper = () =>
  signedIn({
    roles: [
      {
        role: 'fund_keeper',
        scope: 'community',
        fromAt: '2026-01-01T00:00:00.000Z',
        untilAt: null,
      },
    ],
  });
const machine: Machine = {
  machineNo: 'HC-01',
  fundId: FUND,
  place: '便民服务站门口',
  neighbourhood: '柳街社区',
  share: { numerator: 1, denominator: 10 },
  active: true,
  revision: 3,
};
const statement: ShownStatement = {
  ...machine,
  month: '2026-10',
  salesFen: 123_450,
  dueFen: 12_345,
  receivedFen: 12_005,
  differenceFen: -340,
  entryId: 'e'.repeat(26),
  round: 0,
};
const plan: StatementPlan = {
  rows: 1,
  errors: [],
  fresh: [statement],
  known: 0,
  byFund: [{ fundId: FUND, machines: 1, dueFen: 12_345, receivedFen: 12_005, differenceFen: -340 }],
  planHash: 'hash',
  committed: false,
};
const record: ByHandRecord = {
  kind: 'bank',
  amountFen: 50_000,
  onDay: '2026-11-21',
  projectNo: null,
  giver: '巷口一家小店',
  recordId: 'r'.repeat(26),
  fundId: FUND,
  fundName: '邻里微基金',
  state: 'waiting',
  by: `${'0'.repeat(25)}2`,
  byName: '周敏',
  at: '2026-11-22T02:00:00.000Z',
  decidedBy: null,
  decidedByName: null,
  decidedAt: null,
  because: null,
  evidence: [],
  mine: false,
};
const reversal: ShownReversal = {
  fundId: FUND,
  fundName: '邻里微基金',
  entryId: 'r'.repeat(26),
  row: row({ kind: 'offline', title: '现金捐款', detail: '', flow: 'in', fen: 200_000, projectNo: null }),
  because: '金额多写了一个零',
  state: 'waiting',
  by: `${'0'.repeat(25)}2`,
  byName: '周敏',
  at: '2026-11-22T02:00:00.000Z',
  decidedBy: null,
  decidedAt: null,
  refusedBecause: null,
  mine: false,
};
const sent = (endpoint: string) => asked.filter((one) => one.endpoint === endpoint);

beforeEach(() => {
  resetServer();
  keeper();
  answer(listFunds, { funds: [] });
  answer(listIncomeToConfirm, { records: [] });
  answer(listReversalsToConfirm, { reversals: [] });
  answer(listMachines, { machines: [machine] });
  answer(listStatements, { statements: [statement], byFund: plan.byFund });
  jest.mocked(pickTextFile).mockResolvedValue({ name: '十月.csv', text: '机器编号,月份\n' });
});

test('I see what a file would bring and where it differs, and only then take it over', async () => {
  answer(importStatements, ({ body }) => ({ ...plan, committed: (body as { planHash?: string }).planHash === 'hash' }));
  render(<StatementsView />);
  await userEvent.click(await screen.findByRole('button', { name: '选文件' }));
  expect(await screen.findByText(/1 行都看过了，没有错/)).toBeVisible();
  expect(screen.getByText(/2026年10月，.*应捐 123.45 元，到账 120.05 元，差额 −3.40 元/)).toBeVisible();
  expect(sent('importStatements')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: '入账：1 笔' }));
  expect(await screen.findByText('导入好了')).toBeVisible();
});

test('a bad line is named, and nothing can be taken over', async () => {
  answer(importStatements, { ...plan, errors: [{ line: 3, column: '机器编号', reason: '登记的机器里没有这个编号' }] });
  render(<StatementsView />);
  await userEvent.click(await screen.findByRole('button', { name: '选文件' }));
  expect(await screen.findByText('第 3 行，机器编号：登记的机器里没有这个编号')).toBeVisible();
  expect(screen.queryByRole('button', { name: /入账：/ })).toBeNull();
});

test('a statement that was wrong is taken back with the reason', async () => {
  answer(takeBackStatement, { ...statement, entryId: null, receivedFen: 0 });
  render(<StatementsView />);
  await userEvent.click(await screen.findByRole('button', { name: '冲正 HC-01' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox', { name: '为什么' }), '到账金额抄错了');
  await userEvent.click(within(dialog).getByRole('button', { name: '冲正' }));
  await waitFor(() => expect(sent('takeBackStatement')[0]?.body).toEqual({ because: '到账金额抄错了' }));
});

test('as the second person I confirm what I have looked at', async () => {
  answer(listIncomeToConfirm, { records: [record] });
  answer(decideIncome, { ...record, state: 'confirmed' });
  render(<ConfirmView />);
  await userEvent.click(await screen.findByRole('button', { name: '确认入账' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '入账' }));
  await waitFor(() => expect(sent('decideIncome')[0]?.body).toEqual({ confirm: true }));
});

test('what I wrote down myself I can only take back', async () => {
  answer(listIncomeToConfirm, { records: [{ ...record, mine: true }] });
  refuse(decideIncome, 'ALREADY_DECIDED');
  render(<ConfirmView />);
  await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
  expect(screen.queryByRole('button', { name: '确认入账' })).toBeNull();
  const dialog = screen.getByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox', { name: '原因' }), '金额写错了');
  await userEvent.click(within(dialog).getByRole('button', { name: '撤回' }));
  expect(await within(dialog).findByText(/已经有人处理过了/)).toBeVisible();
});

test('a record that turns out wrong I ask to be taken back, with the reason; once it was, I can no more', async () => {
  const records = [
    { ...record, state: 'confirmed' as const },
    { ...record, recordId: 's'.repeat(26), state: 'reversed' as const },
  ];
  answer(listIncome, { records, cursor: null });
  answer(askReversal, { ...reversal, mine: true });
  render(<IncomeView fundId={FUND} />);
  await userEvent.click(await screen.findByRole('button', { name: '更正这一笔' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /哪里不对/ }), '金额多写了一个零');
  await userEvent.click(within(dialog).getByRole('button', { name: '请另一位核对' }));
  await waitFor(() => expect(sent('askReversal')[0]?.body).toEqual({ because: '金额多写了一个零' }));
  expect(screen.getByText('已更正，账上一正一反')).toBeVisible();
});

test('as the second person I see what is taken back and why, and confirm it', async () => {
  answer(listReversalsToConfirm, { reversals: [reversal] });
  answer(decideReversal, { ...reversal, state: 'confirmed' });
  const { container } = render(<ConfirmView />);
  expect(await screen.findByText('更正：现金捐款 +2,000.00 元')).toBeVisible();
  expect(screen.getByText('金额多写了一个零')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.click(screen.getByRole('button', { name: '确认更正' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '更正' }));
  await waitFor(() => expect(sent('decideReversal')[0]?.body).toEqual({ confirm: true }));
});

test('what I asked myself I can only take back', async () => {
  answer(listReversalsToConfirm, { reversals: [{ ...reversal, mine: true }] });
  render(<ConfirmView />);
  expect(await screen.findByRole('button', { name: '撤回' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '确认更正' })).toBeNull();
});

test("of the charity's list in the books, what was taken back cannot be taken back again", async () => {
  const imported = row({ kind: 'host_import', title: '慈善会页面捐款 2 笔', flow: 'in', entryId: 'a'.repeat(26) });
  const other = { ...imported, title: '慈善会页面捐款 3 笔', entryId: 'b'.repeat(26) };
  const correction = row({ kind: 'correction', flow: 'in', entryId: 'c'.repeat(26), corrects: 'b'.repeat(26) });
  answer(listPublicEntries, { month: '2026-10', rows: [correction, other, imported], earlier: null });
  render(<HostEntries fundId={FUND} />);
  expect(await screen.findByRole('button', { name: /^更正这一笔：慈善会页面捐款 2 笔/ })).toBeVisible();
  expect(screen.getAllByRole('button')).toHaveLength(1);
});

test('moving a machine keeps its share and says on which registration it was done', async () => {
  answer(saveMachine, machine);
  render(<MachineForm machine={machine} />);
  const place = screen.getByRole('textbox', { name: '放在哪里' });
  await userEvent.clear(place);
  await userEvent.type(place, '文化广场');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(sent('saveMachine')[0]?.body).toMatchObject({ place: '文化广场', revision: 3 }));
  expect(sent('saveMachine')[0]?.body).toMatchObject({ share: { numerator: 1, denominator: 10 } });
});

test('what is still missing stands on the button of the form', () => {
  const draft = blankRecord('d'.repeat(26));
  expect(missingIn(draft)).toEqual(['金额', '日子', '凭证']);
  expect(missingIn({ ...draft, kind: 'used' })).toEqual(['金额', '日子', '什么东西', '用途', '项目', '凭证']);
  expect(formOf(draft)).toBeNull();
  const file = { fileId: 'a'.repeat(26), type: 'image/jpeg', bytes: 1, sha256: '', url: '' } as const;
  const full = { ...draft, amount: '1,200.5', onDay: '2026-11-20', evidence: [file] };
  expect(formOf(full)).toEqual({
    kind: 'cash',
    amountFen: 120_050,
    onDay: '2026-11-20',
    projectNo: null,
    giver: '',
    evidence: [file.fileId],
  });
});

test('the machines and the month can be heard without seeing them', async () => {
  answer(listIncomeToConfirm, { records: [record] });
  const { container } = render(
    <>
      <MachinesView />
      <ConfirmView />
    </>,
  );
  expect(await screen.findByText('柳街社区 1 台')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});
