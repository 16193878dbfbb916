import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ByHandRecord } from '../../../../../../shared/funds/by-hand';
import { listFunds } from '../../../../../../shared/funds/endpoints';
import {
  decideIncome,
  importStatements,
  listIncomeToConfirm,
  listMachines,
  listStatements,
  saveMachine,
  takeBackStatement,
} from '../../../../../../shared/funds/income-endpoints';
import type { StatementPlan } from '../../../../../../shared/funds/statement-import';
import type { Machine, ShownStatement } from '../../../../../../shared/funds/vending';
import { signedIn } from '../../../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../../../test/server';
import { pickTextFile } from '../../../../platform/files';
import { ConfirmView } from './confirm-view';
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
const sent = (endpoint: string) => asked.filter((one) => one.endpoint === endpoint);

beforeEach(() => {
  resetServer();
  keeper();
  answer(listFunds, { funds: [] });
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
