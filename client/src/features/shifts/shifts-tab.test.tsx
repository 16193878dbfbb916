import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { listShifts } from '../../../../shared/shifts/endpoints';
import { dropOut, signUp } from '../../../../shared/shifts/sign-up-endpoints';
import { getVolunteer, requestQualification } from '../../../../shared/shifts/team-endpoints';
import { signedIn } from '../../../test/people';
import { answer, asked, goOffline, refuse } from '../../../test/server';
import { NOON, role, shiftCard, teamId } from '../../../test/shifts';
import { ShiftsTab } from './shifts-tab';

const shifts = [
  shiftCard(),
  shiftCard({
    shiftId: '202611280000000000000002',
    title: '夜间巡逻',
    startsAt: '2026-11-28T10:30:00.000Z',
    endsAt: '2026-11-28T12:00:00.000Z',
    roles: [role({ name: '巡逻员', capacity: 6, taken: 6, mine: { state: 'waiting', place: 2 } })],
  }),
  shiftCard({ shiftId: '202611300000000000000003', title: '敲门看望', startsAt: '2026-11-30T01:00:00.000Z' }),
];

function open(list = shifts) {
  signedIn();
  answer(getVolunteer, { skills: [], areas: [], times: [], namePublic: false, teamIds: [], qualifications: [] });
  answer(listShifts, ({ path }) => ({ shifts: path.includes('from=2026-11-28') ? list : [], asOf: NOON }));
  return render(<ShiftsTab now={NOON} />);
}
const card = async (name: string) => (await screen.findByRole('heading', { name })).closest('article') as HTMLElement;

test('I see the day by the hour, how many seats are left, and the seats say how fresh they are', async () => {
  const { container } = open();
  expect(await card('社区义诊 · 引导员')).toHaveTextContent('14:00到 16:30');
  expect(await card('社区义诊 · 引导员')).toHaveTextContent('剩 1 位');
  expect(await card('夜间巡逻 · 巡逻员')).toHaveTextContent('候补第 2 位');
  expect(screen.queryByText('敲门看望')).toBeNull();
  expect(screen.getByText('位子是实时的，刚刚更新')).toBeVisible();
  expect(screen.getByRole('tab', { name: '11月30日 周一，有 1 个岗位' })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('one tap on 我来, and the seat is mine', async () => {
  const list = [...shifts];
  open(list);
  const mine = role({ taken: 4, mine: { state: 'mine', offered: false, late: false } });
  answer(signUp, () => {
    list[0] = shiftCard({ roles: [mine] });
    return { role: mine };
  });
  await userEvent.click(within(await card('社区义诊 · 引导员')).getByRole('button', { name: /^我来/ }));
  await waitFor(async () => expect(await card('社区义诊 · 引导员')).toHaveTextContent('您已报名'));
  expect(asked.find(({ endpoint }) => endpoint === 'signUp')).toMatchObject({
    path: '/api/shifts/202611280000000000000001/roles/r1/seat',
    body: { orWait: false },
  });
});

test('somebody was faster: the card says so and shows the seats as they are now', async () => {
  const list = [...shifts];
  open(list);
  refuse(signUp, 'SHIFT_FULL', () => {
    list[0] = shiftCard({ roles: [role({ taken: 4, mine: { state: 'full', waiting: 0, mayWait: true } })] });
  });
  await userEvent.click(within(await card('社区义诊 · 引导员')).getByRole('button', { name: /^我来/ }));
  expect(await screen.findByText(/位子刚刚满了/)).toBeVisible();
  expect(await screen.findByRole('button', { name: '排候补：社区义诊，引导员' })).toBeVisible();
});

test('leaving the waiting list is asked once more', async () => {
  open();
  answer(dropOut, { role: role({ mine: { state: 'full', waiting: 0, mayWait: true } }), mark: null });
  await userEvent.click(within(await card('夜间巡逻 · 巡逻员')).getByRole('button', { name: /^退出候补/ }));
  const sheet = screen.getByRole('dialog', { name: '不再候补了吗？' });
  expect(sheet).toHaveTextContent('再排要从最后一位排起');
  await userEvent.click(within(sheet).getByRole('button', { name: '退出候补' }));
  await waitFor(() => expect(asked.find(({ endpoint }) => endpoint === 'dropOut')?.body).toEqual({ late: false }));
});

test('a role that needs a qualification lets me ask for it', async () => {
  const needs = { state: 'needs_qualification', name: '助教', requested: false } as const;
  open([shiftCard({ title: '学用手机', roles: [role({ name: '助教', qualification: '助教', mine: needs })] })]);
  answer(requestQualification, {
    name: '助教',
    teamId,
    state: 'requested',
    note: '',
    requestedAt: NOON,
    decidedAt: null,
    expiresOn: null,
  });
  await userEvent.click(within(await card('学用手机 · 助教')).getByRole('button', { name: /^申请资质/ }));
  await userEvent.type(screen.getByRole('textbox'), '教过邻居');
  await userEvent.click(screen.getByRole('button', { name: '发给队长' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ endpoint }) => endpoint === 'requestQualification')?.body).toEqual({
    teamId,
    name: '助教',
    note: '教过邻居',
  });
});

test('a day without shifts leads to the next one', async () => {
  open();
  await screen.findByRole('heading', { name: '社区义诊 · 引导员' });
  await userEvent.click(screen.getByRole('tab', { name: /11月29日/ }));
  await userEvent.click(await screen.findByRole('button', { name: /敲门看望/ }));
  expect(await screen.findByRole('heading', { name: '敲门看望 · 引导员' })).toBeVisible();
});

test('a filter that leaves nothing offers the whole day', async () => {
  open([shiftCard({ compoundId: 'c9' })]);
  await screen.findByRole('heading', { name: '社区义诊 · 引导员' });
  await userEvent.click(screen.getByRole('radio', { name: '离我近' }));
  await userEvent.click(await screen.findByRole('button', { name: '看全部 1 个岗位' }));
  expect(await screen.findByRole('heading', { name: '社区义诊 · 引导员' })).toBeVisible();
});

test('without network I am told, and can try again', async () => {
  signedIn();
  goOffline(listShifts);
  goOffline(getVolunteer);
  render(<ShiftsTab now={NOON} />);
  expect(await screen.findByRole('button', { name: '再试一次' })).toBeVisible();
});
