import type { Commitment } from '../../shared/calendar/commitment';
import { digestOf, isSure, soonOf } from './digest';

const one: Commitment = {
  kind: 'activity',
  id: 's1',
  title: '四点半课堂',
  place: '活动室',
  startsAt: '2026-11-28T08:30:00.000Z',
  endsAt: '2026-11-28T10:00:00.000Z',
  state: 'confirmed',
  page: '/packages/activities/detail/index?sessionId=s1',
  discreet: false,
  changedAt: '2026-11-20T00:00:00.000Z',
};

test('one thing tomorrow: the message says it, and opens it', () => {
  expect(digestOf([one], '2026-11-28')).toEqual({
    title: '明天有一件事',
    body: '11月28日 周六：16:30 四点半课堂（活动室）。',
    page: one.page,
    kind: 'service_reminder',
    data: { what: '四点半课堂', when: '2026-11-28 16:30', where: '活动室' },
  });
});

test('a full day is one message, and opens the calendar', () => {
  const vote = { ...one, kind: 'vote' as const, title: '加装电梯', place: '', startsAt: '2026-11-28T12:00:00.000Z' };
  const told = digestOf([one, { ...one, id: 's2', state: 'held' }, vote], '2026-11-28');
  expect(told).toMatchObject({ title: '明天有 3 件事', page: '/packages/calendar/mine/index' });
  expect(told.body).toBe(
    '11月28日 周六：16:30 四点半课堂（活动室）；16:30 四点半课堂（活动室），还没确认；20:00 表决截止：加装电梯。',
  );
  expect(told.data.what).toBe('四点半课堂等 3 件事');
});

test('a day of twelve things says eight and where the rest is', () => {
  const { body } = digestOf(Array<Commitment>(12).fill(one), '2026-11-28');
  expect(body.match(/四点半课堂/g)).toHaveLength(8);
  expect(body).toContain('还有 4 件，点开看');
});

test('a consultation is a booking on the screen that others may see', () => {
  const secret = { ...one, title: '心理咨询', place: '谈心室', discreet: true };
  const told = [digestOf([secret], '2026-11-28'), soonOf(secret)];
  expect(JSON.stringify(told)).not.toMatch(/心理|谈心/);
  expect(told[1]?.data).toMatchObject({ what: '预约', where: '' });
});

test('two hours ahead I am told where to be, and how to give my place to others', () => {
  expect(soonOf(one)).toMatchObject({
    body: '16:30 四点半课堂（活动室）。来不了的话，请点开取消，把位子让给别人。',
    page: one.page,
  });
});

test('nobody is reminded of a place in line', () => {
  const states = ['confirmed', 'held', 'waiting', 'requested', 'cancelled'] as const;
  expect(states.filter((state) => isSure({ ...one, state }))).toEqual(['confirmed', 'held']);
});
