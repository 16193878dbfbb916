import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  closeFund,
  createFund,
  findAccounts,
  getFund,
  setFundMode,
  signOffFund,
  updateFund,
} from '../../../../../shared/funds/endpoints';
import type { Fund } from '../../../../../shared/funds/fund';
import { listDisclosures, publishReport } from '../../../../../shared/funds/public-endpoints';
import { getPlaces } from '../../../../../shared/places/endpoints';
import type { Community } from '../../../../../shared/places/schema';
import { FUND_ID, fundDetail } from '../../../../test/funds';
import { resident, signedIn } from '../../../../test/people';
import { answer, asked, refuse } from '../../../../test/server';
import Taro, { router } from '../../../../test/taro';
import DeskPage from '../../../packages/committee/fund/index';
import EditPage from '../../../packages/committee/fund-edit/index';

const { communityName: _, whose: __, canPay: ___, ...facts } = fundDetail();
const full: Fund = {
  ...facts,
  managers: facts.managers.map((one) => ({ ...one, personId: null })),
  supervisor: { personId: null, name: '郑明' },
  merchantRef: 'DEMO',
  signOff: null,
  openedOn: '2026-01-05',
  campaignDisclosed: false,
  revision: 7,
};
const sent = (name: string) => asked.filter(({ endpoint }) => endpoint === name).map(({ body }) => body);
const keeper = { role: 'fund_keeper' as const, scope: 'community' as const };

beforeEach(() => {
  signedIn({ roles: [{ ...keeper, fromAt: '2026-01-01T00:00:00.000Z', untilAt: null }] });
  router.params = { fundId: FUND_ID };
  answer(getFund, fundDetail({ mayManage: true, mode: 'link_out', canPay: false, signOff: null, full }));
  answer(listDisclosures, { disclosures: [], nextDisclosureOn: '2026-12-31', cursor: null });
  for (const command of [setFundMode, signOffFund, closeFund, updateFund, createFund]) answer(command, full);
});

test('WeChat Pay cannot be switched on while something lacks: each lack is named', async () => {
  answer(getFund, fundDetail({ mayManage: true, mode: 'link_out', full, lacksForPay: ['一位负责人的合规签字'] }));
  const { container } = render(<DeskPage />);
  await userEvent.click(await screen.findByRole('radio', { name: /微信支付，直接进慈善组织的账户/ }));
  expect(screen.getByText('一位负责人的合规签字')).toBeVisible();
  expect(screen.getByRole('button', { name: '改收款方式' })).toBeDisabled();
  expect(await axe(container)).toHaveNoViolations();
});

test('whoever signed cannot switch it on too: the sentence says who can', async () => {
  refuse(setFundMode, 'SIGN_OFF_OWN');
  render(<DeskPage />);
  await userEvent.click(await screen.findByRole('radio', { name: /微信支付，直接进慈善组织的账户/ }));
  await userEvent.click(screen.getByRole('button', { name: '改收款方式' }));
  const buttons = screen.getAllByRole('button', { name: '改收款方式' });
  await userEvent.click(buttons[buttons.length - 1] as HTMLElement);
  expect(await screen.findByText(/签字把关的人不能自己打开微信捐款/)).toBeVisible();
});

test('I sign by my real name, after a question', async () => {
  render(<DeskPage />);
  const name = await screen.findByRole('textbox', { name: '签字人的真名' });
  await userEvent.clear(name);
  await userEvent.type(name, '郑明');
  await userEvent.click(screen.getByRole('button', { name: '我看过了，签字' }));
  await userEvent.click(screen.getByRole('button', { name: '签字' }));
  await waitFor(() => expect(sent('signOffFund')).toEqual([{ sign: true, name: '郑明' }]));
});

test('a quarter that is over can be looked at, then published by name', async () => {
  refuse(publishReport, 'ALREADY_DISCLOSED');
  render(<DeskPage />);
  const looks = await screen.findAllByRole('link', { name: '先看一遍' });
  expect(looks[0]?.getAttribute('href')).toMatch(/^\/packages\/funds\/report\/index\?fundId=.*&period=20\d\dQ[1-4]$/);
  await userEvent.click(screen.getByRole('button', { name: '公开这一期' }));
  await userEvent.click(screen.getByRole('button', { name: '公开' }));
  expect(await screen.findByText(/这一期已经公开过了/)).toBeVisible();
});

test('the edit form holds what stands, sends whole fen and the revision it was made on', async () => {
  router.params = { fundId: FUND_ID };
  const { container } = render(<EditPage />);
  const max = await screen.findByRole('textbox', { name: '一次最多（元）' });
  expect(max).toHaveValue('5000');
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.clear(max);
  await userEvent.type(max, '88.80');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  expect(sent('updateFund')[0]).toMatchObject({ revision: 7, limits: { maxFen: 8880 }, supervisor: { name: '郑明' } });
});

test('a field the server refuses says so at its place, and nothing typed is lost', async () => {
  refuse(updateFund, 'BAD_REQUEST', undefined, [{ path: 'host.name', message: '请写慈善组织的全名' }]);
  render(<EditPage />);
  const host = await screen.findByRole('textbox', { name: '慈善组织' });
  await userEvent.clear(host);
  await userEvent.type(host, '会');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('请写慈善组织的全名')).toBeVisible();
  expect(host).toHaveValue('会');
});

test('as a keeper I tie a manager’s name to an account, by a door I know', async () => {
  answer(getPlaces, {
    community: resident.community as Community,
    households: 2,
    adults: 4,
    people: 5,
    grids: [],
    compounds: [{ compoundId: 'c1', name: '机械厂家属院', households: 2 }],
    buildings: [{ buildingId: 'c1.3', compoundId: 'c1', name: '3 号楼', households: 2 }],
  });
  refuse(findAccounts, 'HOUSEHOLD_UNKNOWN');
  const { container } = render(<EditPage />);
  const who = full.managers[0]?.name ?? '';
  await userEvent.click(await screen.findByRole('button', { name: `给${who}对账号` }));
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '哪栋楼' }), 'c1.3');
  await userEvent.type(screen.getByRole('textbox', { name: '房号' }), '301');
  await userEvent.click(screen.getByRole('button', { name: '找一找' }));
  expect(await screen.findByText(/名册里没有找到这一户/)).toBeVisible();
  answer(findAccounts, { people: [{ personId: resident.personId, displayName: '李桂芳' }] });
  await userEvent.type(screen.getByRole('textbox', { name: '单元' }), '1');
  await userEvent.click(screen.getByRole('button', { name: '找一找' }));
  expect(await screen.findByRole('button', { name: '李桂芳' })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.click(screen.getByRole('button', { name: '李桂芳' }));
  expect(screen.getByRole('button', { name: `${who}，已对上账号，解开` })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(sent('updateFund')).toHaveLength(1));
  expect(sent('findAccounts')[1]).toEqual({ buildingId: 'c1.3', unit: '1', room: '301' });
  expect(sent('updateFund')[0]).toMatchObject({
    managers: [{ name: who, personId: resident.personId }, {}, {}, {}, {}],
  });
});

test('a new fund pressed twice is one: both carry the id this phone made', async () => {
  router.params = {};
  refuse(createFund, 'BUSY');
  render(<EditPage />);
  const press = () => userEvent.click(screen.getByRole('button', { name: '写下这个基金' }));
  await press();
  await press();
  await waitFor(() => expect(sent('createFund')).toHaveLength(2));
  const [first, second] = sent('createFund') as { fundId: string }[];
  expect(first?.fundId).toMatch(/^[0-9a-z]{26}$/);
  expect(second?.fundId).toBe(first?.fundId);
});
