import fc from 'fast-check';
import type { RoleSheet, Seat } from './schema';
import { signUpSentence } from './sign-up';
import { assertMaySignUp, type SignUpFacts, signUpState, takeOverState } from './sign-up-rules';
import type { Qualification } from './team';
import type { Taken } from './week';

const NOW = '2026-11-25T01:00:00.000Z';
const shift: SignUpFacts['shift'] = {
  shiftId: '20261128aaaaaaaaaaaaaaaa',
  state: 'open',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:30:00.000Z',
  opensAt: '2026-11-20T00:00:00.000Z',
  closesAt: '2026-11-28T00:00:00.000Z',
  dropOutUntilAt: '2026-11-27T12:00:00.000Z',
  weeklyLimit: 2,
  roles: [
    { roleId: 'r1', name: '引导员', note: '', qualification: null },
    { roleId: 'r2', name: '理发师', note: '', qualification: '理发师' },
  ],
};
const [guide, barber] = shift.roles as [SignUpFacts['role'], SignUpFacts['role']];
const seat = (personId: string): Seat => ({ personId, at: NOW });
const sheet = (capacity: number, seated: string[], waiting: string[] = []): RoleSheet => ({
  shiftId: shift.shiftId,
  roleId: 'r1',
  capacity,
  seated: seated.map(seat),
  waiting: waiting.map(seat),
  revision: 1,
  shiftRevision: 1,
});
const taken = (startsAt: string, endsAt: string, more: Partial<Taken> = {}): Taken => ({
  shiftId: '20261128bbbbbbbbbbbbbbbb',
  roleId: 'r1',
  title: '课后看作业',
  startsAt,
  endsAt,
  seated: true,
  off: false,
  revision: 1,
  ...more,
});
const facts = (more: Partial<SignUpFacts> = {}): SignUpFacts => ({
  shift,
  role: guide,
  sheet: sheet(2, []),
  person: 'me',
  taken: [],
  qualification: undefined,
  ...more,
});
const mine = (more: Partial<SignUpFacts> = {}, now = NOW) => signUpState(facts(more), now);
const words = (more: Partial<SignUpFacts> = {}, now = NOW) => signUpSentence(mine(more, now));

test('a shift says how many seats are left, or that I have one', () => {
  expect(words()).toBe('剩 2 位');
  expect(words({ sheet: sheet(2, ['a']) })).toBe('剩 1 位');
  expect(words({ sheet: sheet(2, ['a', 'me']) })).toBe('您已报名');
  expect(mine({ sheet: sheet(2, ['me']) }, '2026-11-27T12:00:00.001Z')).toMatchObject({ state: 'mine', late: true });
});

test('a full shift says who waits, and my place among them', () => {
  expect(words({ sheet: sheet(1, ['a']) })).toBe('已满，可以排候补');
  expect(words({ sheet: sheet(1, ['a'], ['b', 'c']) })).toBe('已满，2 人在候补');
  expect(words({ sheet: sheet(1, ['a'], ['b', 'me']) })).toBe('候补第 2 位，有人退出就按顺序补上，会提醒您');
  const crowded = Array.from({ length: 20 }, (_, i) => `w${i}`);
  expect(words({ sheet: sheet(1, ['a'], crowded) })).toBe('已满，候补也排满了');
});

test('a full shift where somebody looks for a successor can still be mine', () => {
  const offered = { ...sheet(1, []), seated: [{ ...seat('a'), offeredAt: NOW }] };
  expect(mine({ sheet: offered })).toEqual({ state: 'on_offer' });
  expect(takeOverState(facts({ sheet: offered }), '2026-11-28T00:30:00.000Z')).toEqual({ state: 'on_offer' });
  expect(mine({ sheet: offered }, '2026-11-28T00:30:00.000Z')).toEqual({ state: 'closed' });
});

test('what is in the way is said in one sentence', () => {
  const other = taken('2026-11-28T03:00:00.000Z', '2026-11-28T04:00:00.000Z');
  expect(words({ taken: [other] })).toBe('时间和您 11:00 的“课后看作业”撞上 30 分钟');
  expect(words({ shift: { ...shift, opensAt: '2026-11-26T00:00:00.000Z' } })).toBe('11月26日 8:00 开始报名');
  expect(words({ shift: { ...shift, state: 'preparing' } })).toBe('还在准备，准备好就开放报名');
  expect(words({}, shift.closesAt)).toBe('报名已经截止，想帮忙请给队长打个电话');
  expect(words({ shift: { ...shift, state: 'cancelled' } })).toBe('这一次取消了');
  expect(words({}, shift.startsAt)).toBe('这一班已经开始了');
  const here = taken(shift.startsAt, shift.endsAt, { shiftId: shift.shiftId, roleId: 'r2' });
  expect(words({ taken: [here] })).toBe('您已经报了这一班的“理发师”');
});

test('a week that is full says so, and last week’s shifts do not count', () => {
  const day = (n: number) =>
    taken(`2026-11-${n}T10:00:00.000Z`, `2026-11-${n}T11:00:00.000Z`, { shiftId: `202611${n}cccccccccccccccc` });
  expect(words({ taken: [day(24), day(25)] })).toBe('您这一周已经有 2 个岗位，歇一歇，下周再来');
  expect(mine({ taken: [day(24), day(22)] }).state).toBe('free');
});

test('a role for barbers asks for the qualification until the day of the shift', () => {
  const held = (more: Partial<Qualification>): Qualification => ({
    name: '理发师',
    teamId: 'a'.repeat(26),
    state: 'confirmed',
    note: '',
    requestedAt: NOW,
    decidedAt: NOW,
    expiresOn: null,
    ...more,
  });
  const as = (qualification: Qualification | undefined) => mine({ role: barber, qualification });
  expect(signUpSentence(as(undefined))).toBe('需要“理发师”资质，先申请，队长会确认');
  expect(signUpSentence(as(held({ state: 'requested' })))).toBe('“理发师”资质已经申请，等队长确认');
  expect(as(held({ expiresOn: '2026-11-27' })).state).toBe('needs_qualification');
  expect(as(held({ expiresOn: '2026-11-28' })).state).toBe('free');
  expect(as(held({ state: 'refused' })).state).toBe('needs_qualification');
});

test('whatever stands in the way of a sign-up is refused, and nothing else is', () => {
  const way = [
    'collides',
    'other_role',
    'not_yet',
    'closed',
    'needs_qualification',
    'limit_reached',
    'cancelled',
    'over',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom('open', 'preparing', 'cancelled' as const),
      fc.date({ min: new Date('2026-11-19'), max: new Date('2026-11-30'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 3 }),
      fc.boolean(),
      (state, date, seats, collides) => {
        const seated = Array.from({ length: seats }, (_, i) => `p${i}`);
        const busy = collides ? [taken(shift.startsAt, shift.endsAt)] : [];
        const found = mine(
          { shift: { ...shift, state: state as 'open' }, sheet: sheet(3, seated), taken: busy },
          date.toISOString(),
        );
        const refused = () => assertMaySignUp(found);
        if (way.includes(found.state)) expect(refused).toThrow();
        else expect(refused).not.toThrow();
        expect(signUpSentence(found).length).toBeGreaterThan(3);
      },
    ),
  );
});
