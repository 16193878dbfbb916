import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { Stall } from '../../../../../shared/activities/fair';
import { decideStall, type Fair, getFair, placeStall, planFair } from '../../../../../shared/activities/fair-endpoints';
import { signedIn } from '../../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../../test/server';
import { FairDesk } from './fair-desk';

const NOW = '2026-11-22T02:00:00.000Z';
const activityId = 'a'.repeat(26);
const stall = (letter: string, part: Partial<Stall>): Stall => ({
  stallId: letter.repeat(26),
  name: '义务理发',
  kind: 'team',
  about: '',
  needIds: ['n1'],
  tables: 1,
  power: true,
  contact: '周桂兰',
  state: 'applied',
  number: null,
  cell: null,
  appliedAt: NOW,
  because: null,
  ...part,
});
const hair = stall('b', {});
const shoes = stall('c', { name: '修鞋', needIds: ['n2'], state: 'accepted', number: 1, power: false });
const tea = stall('d', { name: '凉茶', needIds: [], state: 'accepted', number: 2, cell: { row: 1, column: 2 } });
const fair: Fair = {
  activityId,
  title: '周六大集',
  place: '中心广场',
  plan: {
    needs: [
      { needId: 'n1', label: '理发' },
      { needId: 'n2', label: '修鞋' },
      { needId: 'n3', label: '磨刀' },
    ],
    rows: 2,
    columns: 3,
    callUntil: '2026-11-27T10:00:00.000Z',
    revision: 4,
  },
  callOpen: true,
  needs: [
    { needId: 'n1', label: '理发', households: 12, stallIds: [] },
    { needId: 'n2', label: '修鞋', households: 5, stallIds: [shoes.stallId] },
    { needId: 'n3', label: '磨刀', households: 0, stallIds: [] },
  ],
  myNeedIds: [],
  stalls: [shoes, tea],
  myStalls: [],
  desk: { stalls: [hair, shoes, tea], suggested: [hair.stallId], freePlaces: 4 },
};
const bodyOf = (endpoint: string) => asked.filter((one) => one.endpoint === endpoint).at(-1)?.body;

beforeEach(() => {
  resetServer();
  signedIn();
  answer(getFair, fair);
});

test('the organiser sees what nobody serves, which application would help, and takes it in', async () => {
  answer(decideStall, { ...hair, state: 'accepted', number: 3 });
  const { container } = render(<FairDesk activityId={activityId} now={NOW} />);
  expect(await screen.findByText('理发（12 家）')).toBeInTheDocument();
  const one = within(screen.getByRole('group', { name: '义务理发' }));
  expect(one.getByText('建议收下')).toBeInTheDocument();
  expect(one.getByText('志愿队 · 1 张桌子 · 要用电')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(one.getByRole('button', { name: '收下：义务理发' }));
  await waitFor(() => expect(bodyOf('decideStall')).toEqual({ accept: true }));
});

test('who is declined is told why, and without a reason nothing is sent', async () => {
  answer(decideStall, { ...hair, state: 'declined', because: '够了' });
  render(<FairDesk activityId={activityId} now={NOW} />);
  fireEvent.click(await screen.findByRole('button', { name: '婉拒：义务理发' }));
  const sheet = within(screen.getByRole('dialog'));
  expect(sheet.getByRole('button', { name: '婉拒' })).toBeDisabled();
  fireEvent.change(sheet.getByRole('textbox', { name: /为什么/ }), { target: { value: '理发的摊位够了' } });
  fireEvent.click(sheet.getByRole('button', { name: '婉拒' }));
  await waitFor(() => expect(bodyOf('decideStall')).toEqual({ accept: false, because: '理发的摊位够了' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('an accepted stall goes to the place that is tapped, and the taken place says whose it is', async () => {
  answer(placeStall, { ...shoes, cell: { row: 2, column: 1 } });
  render(<FairDesk activityId={activityId} now={NOW} />);
  expect(await screen.findByText('点一个空格，放 1 号 修鞋。')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '第 1 排第 2 个，2 号 凉茶' })).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '第 2 排第 1 个，空，放 1 号 修鞋' }));
  await waitFor(() => expect(bodyOf('placeStall')).toEqual({ cell: { row: 2, column: 1 } }));
});

test('with the keyboard one walks over the square by arrows, and a stall can be taken off', async () => {
  refuse(placeStall, 'STALL_PLACE_TAKEN');
  render(<FairDesk activityId={activityId} now={NOW} />);
  const first = await screen.findByRole('button', { name: /^第 1 排第 1 个/ });
  expect(first).toHaveAttribute('tabindex', '0');
  fireEvent.keyDown(first, { key: 'ArrowRight' });
  const taken = screen.getByRole('button', { name: '第 1 排第 2 个，2 号 凉茶' });
  expect(taken).toHaveAttribute('tabindex', '0');
  fireEvent.click(taken);
  fireEvent.click(screen.getByRole('button', { name: '把 2 号 凉茶 拿下来' }));
  await waitFor(() => expect(bodyOf('placeStall')).toEqual({ cell: null }));
  expect(await screen.findByText('这一格已经有摊位了，请换一格。')).toBeInTheDocument();
});

test('a fair without a plan starts with what to ask, and a new need never takes an old number', async () => {
  answer(getFair, { ...fair, plan: null, needs: [], stalls: [], desk: { stalls: [], suggested: [], freePlaces: 0 } });
  answer(planFair, fair);
  const { container } = render(<FairDesk activityId={activityId} now={NOW} />);
  fireEvent.change(await screen.findByRole('textbox', { name: /第 1 项需要/ }), { target: { value: '理发' } });
  fireEvent.click(screen.getByRole('button', { name: '再加一项' }));
  fireEvent.change(screen.getByRole('textbox', { name: /第 2 项需要/ }), { target: { value: '修鞋' } });
  fireEvent.change(screen.getByLabelText('征集到什么时候，日期'), { target: { value: '2026-11-27' } });
  fireEvent.change(screen.getByLabelText('征集到什么时候，时间'), { target: { value: '18:00' } });
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(screen.getByRole('button', { name: '存下安排' }));
  await waitFor(() =>
    expect(bodyOf('planFair')).toEqual({
      needs: [
        { needId: 'n1', label: '理发' },
        { needId: 'n2', label: '修鞋' },
      ],
      rows: 3,
      columns: 4,
      callUntil: '2026-11-27T10:00:00.000Z',
      revision: 0,
    }),
  );
});

test('a need somebody asked for can be reworded, not removed', async () => {
  render(<FairDesk activityId={activityId} now={NOW} />);
  fireEvent.click(await screen.findByRole('button', { name: '改安排' }));
  expect(screen.queryByRole('button', { name: '去掉这一项：理发' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '去掉这一项：磨刀' }));
  fireEvent.click(screen.getByRole('button', { name: '再加一项' }));
  fireEvent.change(screen.getByRole('textbox', { name: /第 3 项需要/ }), { target: { value: '配钥匙' } });
  answer(planFair, fair);
  fireEvent.click(screen.getByRole('button', { name: '存下安排' }));
  await waitFor(() =>
    expect((bodyOf('planFair') as Fair['plan'])?.needs.at(-1)).toEqual({ needId: 'n4', label: '配钥匙' }),
  );
});

test('what a neighbour asked for while I was editing comes back into the form, and I am told why', async () => {
  render(<FairDesk activityId={activityId} now={NOW} />);
  fireEvent.click(await screen.findByRole('button', { name: '改安排' }));
  fireEvent.click(screen.getByRole('button', { name: '去掉这一项：磨刀' }));
  refuse(planFair, 'FAIR_NEED_SPOKEN_FOR', undefined, { needs: [{ needId: 'n3', label: '磨刀' }] });
  fireEvent.click(screen.getByRole('button', { name: '存下安排' }));
  expect(await screen.findByText(/不能去掉，给您留在单子里了/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: /第 3 项需要/ })).toHaveValue('磨刀');
});
