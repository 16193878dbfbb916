import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { setNoShowRule } from '../../../../../shared/activities/desk-endpoints';
import { getNoShowRule } from '../../../../../shared/activities/endpoints';
import { DEFAULT_NO_SHOW_RULE, ruleWords } from '../../../../../shared/activities/no-shows';
import {
  appealNoShow,
  type DoorLine,
  excuseNoShow,
  getDoorList,
  listMyNoShows,
} from '../../../../../shared/activities/tickets-endpoints';
import type { RoleGrant } from '../../../../../shared/http/roles';
import { signedIn } from '../../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../../test/server';
import { NoShows } from '../no-shows';
import { NoShowCard } from './no-show-card';
import { NoShowRuleCard } from './no-show-rule-card';

const NOW = '2026-11-29T02:00:00.000Z';
const params = { activityId: 'a'.repeat(26), sessionId: `202611281630${'a'.repeat(8)}` };
const line = (name: string, room: number, noShow: DoorLine['noShow']): DoorLine => ({
  householdId: `c1.2.1.${room}`,
  name,
  address: `2 号楼 1 单元 ${room}`,
  state: 'booked',
  party: 1,
  codeHash: null,
  note: '',
  checkIn: null,
  noShow,
});
const bodyOf = (endpoint: string) => asked.filter((one) => one.endpoint === endpoint).at(-1)?.body;
const admin = [{ role: 'community_admin', scope: 'community:demo', until: null }] as unknown as RoleGrant[];

beforeEach(() => {
  resetServer();
  signedIn();
  answer(getDoorList, {
    title: '亲子剪纸',
    place: '二楼',
    startsAt: '2026-11-28T08:30:00.000Z',
    endsAt: '2026-11-28T09:30:00.000Z',
    closedAt: '2026-11-28T10:00:00.000Z',
    asOf: NOW,
    lines: [
      line('来了的', 101, null),
      line('没说的', 102, { excused: false, appeal: null }),
      line('说了的', 103, { excused: false, appeal: '孩子发烧' }),
      line('不算的', 104, { excused: true, appeal: null }),
    ],
  });
  answer(getNoShowRule, { rule: DEFAULT_NO_SHOW_RULE, sentence: ruleWords(DEFAULT_NO_SHOW_RULE), standing: [] });
});

test('who explained comes first; the organiser lets it not count, with the reason', async () => {
  answer(excuseNoShow, { done: true });
  const { container } = render(<NoShowCard params={params} />);
  expect(await screen.findByText('他们说：孩子发烧')).toBeInTheDocument();
  expect(screen.getAllByRole('group').map((one) => one.getAttribute('aria-label'))).toEqual([
    '说了的',
    '没说的',
    '不算的',
  ]);
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(screen.getByRole('button', { name: '不算这一次：说了的' }));
  const sheet = within(screen.getByRole('dialog'));
  fireEvent.change(sheet.getByRole('textbox', { name: /为什么不算/ }), { target: { value: '孩子发烧' } });
  fireEvent.click(sheet.getByRole('button', { name: '不算这一次' }));
  await waitFor(() => expect(bodyOf('excuseNoShow')).toEqual({ householdId: 'c1.2.1.103', because: '孩子发烧' }));
});

test('I explain why we could not come; what the form refuses is said at the field', async () => {
  answer(listMyNoShows, {
    noShows: [
      {
        ...params,
        householdId: 'c1.2.1.301',
        title: '亲子剪纸',
        at: '2026-11-28T08:30:00.000Z',
        recordedAt: NOW,
        recordedByName: '赵春梅',
        excusedBecause: null,
        appeal: null,
      },
    ],
  });
  refuse(appealNoShow, 'BAD_REQUEST', undefined, [{ path: 'why', message: '请写短一点' }]);
  const { container } = render(<NoShows now={NOW} />);
  fireEvent.click(await screen.findByRole('button', { name: '说明原因：亲子剪纸' }));
  const sheet = within(screen.getByRole('dialog'));
  fireEvent.change(sheet.getByRole('textbox', { name: /什么原因/ }), { target: { value: '孩子发烧' } });
  fireEvent.click(sheet.getByRole('button', { name: '交给主办人' }));
  expect(await screen.findByText('请写短一点')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  answer(appealNoShow, { done: true });
  fireEvent.click(sheet.getByRole('button', { name: '交给主办人' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bodyOf('appealNoShow')).toEqual({ householdId: 'c1.2.1.301', why: '孩子发烧' });
});

test('an administrator changes the rule and reads at once what it means', async () => {
  signedIn({ roles: admin });
  answer(setNoShowRule, { rule: null, sentence: ruleWords(null) });
  const { container } = render(<NoShowRuleCard />);
  fireEvent.click(await screen.findByRole('button', { name: '改规则' }));
  fireEvent.change(screen.getByRole('textbox', { name: /几次没来算数/ }), { target: { value: '1' } });
  expect(screen.getByRole('button', { name: '存下规则' })).toBeDisabled();
  fireEvent.change(screen.getByRole('textbox', { name: /几次没来算数/ }), { target: { value: '4' } });
  expect(screen.getByText(ruleWords({ ...DEFAULT_NO_SHOW_RULE, count: 4 }))).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(screen.getByRole('switch', { name: /用这条规则/ }));
  fireEvent.click(screen.getByRole('button', { name: '存下规则' }));
  await waitFor(() => expect(bodyOf('setNoShowRule')).toEqual({ rule: null }));
});

test('others read the rule and cannot change it', async () => {
  render(<NoShowRuleCard />);
  expect(await screen.findByText(ruleWords(DEFAULT_NO_SHOW_RULE))).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '改规则' })).toBeNull();
});
