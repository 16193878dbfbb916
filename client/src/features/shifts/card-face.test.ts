import type { SignUpState } from '../../../../shared/shifts/sign-up';
import { role, shiftCard } from '../../../test/shifts';
import { faceOf } from './card-face';

const faceIn = (mine: SignUpState) => faceOf(shiftCard({ roles: [role({ mine })] }));

test.each<[SignUpState, string | null, string | null]>([
  [{ state: 'free', left: 2 }, 'come', null],
  [{ state: 'last_seat' }, 'come', null],
  [{ state: 'on_offer' }, 'come', null],
  [{ state: 'full', waiting: 1, mayWait: true }, 'wait', null],
  [{ state: 'full', waiting: 20, mayWait: false }, null, null],
  [{ state: 'waiting', place: 2 }, 'leave_line', null],
  [{ state: 'mine', offered: false, late: false }, null, null],
  [{ state: 'needs_qualification', name: '理发', requested: false }, 'qualify', null],
  [{ state: 'needs_qualification', name: '理发', requested: true }, null, '等队长确认'],
  [
    { state: 'collides', title: '夜间巡逻', startsAt: '2026-11-28T05:00:00.000Z', overlapMinutes: 30 },
    null,
    '时间冲突',
  ],
  [{ state: 'not_yet', opensAt: '2026-11-27T00:00:00.000Z' }, null, '还没开放'],
  [{ state: 'closed' }, null, '报名截止'],
  [{ state: 'limit_reached', limit: 5 }, null, '本周够了'],
  [{ state: 'cancelled' }, null, '取消了'],
  [{ state: 'over' }, null, '已经开始'],
])('%j offers %s and says %s', (mine, act, fact) => {
  const face = faceIn(mine);
  expect(face.act).toBe(act);
  expect(face.fact?.words ?? null).toBe(fact);
});

test('where I have a place the card says so, with my role', () => {
  expect(faceIn({ state: 'mine', offered: false, late: false })).toMatchObject({
    title: '社区义诊 · 引导员',
    tag: { words: '您已报名', tone: 'done' },
    seats: { capacity: 4, taken: 3, mine: 1 },
  });
  expect(faceIn({ state: 'waiting', place: 2 }).tag?.words).toBe('候补第 2 位');
});

test('when one role of three can be had, 我来 is for that one and the card names it', () => {
  const full = { state: 'full', waiting: 0, mayWait: true } as const;
  const roles = [
    role({ roleId: 'r1', name: '理发师', capacity: 2, taken: 2, mine: full }),
    role({ roleId: 'r2', name: '引导员' }),
    role({ roleId: 'r3', name: '收拾场地', capacity: 2, taken: 2, mine: full }),
  ];
  expect(faceOf(shiftCard({ roles }))).toMatchObject({ act: 'come', role: { roleId: 'r2' }, line: '还缺引导员' });
});

test('when two roles can be had I choose on the next page, and the seats are counted together', () => {
  const roles = [role({ roleId: 'r1', name: '理发师', capacity: 2, taken: 1 }), role({ roleId: 'r2' })];
  expect(faceOf(shiftCard({ roles }))).toMatchObject({
    act: 'choose',
    role: null,
    line: '理发师、引导员',
    seats: { capacity: 6, taken: 4 },
  });
});

test('a cancelled shift of two roles says so and offers nothing', () => {
  const roles = ['r1', 'r2'].map((roleId) => role({ roleId, mine: { state: 'cancelled' } }));
  expect(faceOf(shiftCard({ roles }))).toMatchObject({ act: null, fact: { words: '取消了' } });
});
