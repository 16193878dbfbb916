import { clockWords, dateWords, dayWords, fromFields, greeting, leftWords, momentWords, toFields } from './time';

// 2026-11-22 10:48 in Shanghai, a Sunday
const now = '2026-11-22T02:48:00.000Z';

test('a moment reads as a neighbour would say it', () => {
  expect(momentWords('2026-11-22T12:00:00.000Z', now)).toBe('今晚 20:00');
  expect(momentWords('2026-11-22T06:05:00.000Z', now)).toBe('今天 14:05');
  expect(momentWords('2026-11-23T00:00:00.000Z', now)).toBe('明早 8:00');
  expect(momentWords('2026-11-24T06:00:00.000Z', now)).toBe('后天 14:00');
  expect(momentWords('2026-11-25T10:00:00.000Z', now)).toBe('周三 18:00');
  expect(momentWords('2026-11-30T10:00:00.000Z', now)).toBe('11月30日 18:00');
  expect(momentWords('2027-01-03T10:00:00.000Z', now)).toBe('2027年1月3日 18:00');
});

test('the day changes at midnight in China, wherever the phone is', () => {
  expect(dayWords('2026-11-22T15:59:59.000Z', now)).toBe('今天');
  expect(dayWords('2026-11-22T16:00:00.000Z', now)).toBe('明天');
  expect(dayWords('2026-11-21T15:59:59.000Z', now)).toBe('昨天');
  expect(dateWords('2026-11-22T16:00:00.000Z', now)).toBe('11月23日');
  expect(clockWords('2026-11-22T16:05:00.000Z')).toBe('0:05');
});

test('what is left is said in days, hours and minutes, and nothing once it is over', () => {
  expect(leftWords('2026-11-22T12:00:00.000Z', now)).toBe('还有 9 小时 12 分');
  expect(leftWords('2026-11-24T05:48:00.000Z', now)).toBe('还有 2 天 3 小时');
  expect(leftWords('2026-11-24T02:48:00.000Z', now)).toBe('还有 2 天');
  expect(leftWords('2026-11-22T03:00:00.000Z', now)).toBe('还有 12 分');
  expect(leftWords('2026-11-22T02:48:30.000Z', now)).toBe('不到 1 分钟');
  expect(leftWords(now, now)).toBeNull();
});

test('the greeting follows the hour in China', () => {
  expect(greeting(now)).toBe('上午好');
  expect(greeting('2026-11-22T11:00:00.000Z')).toBe('晚上好');
});

test('a day and a time picked in the form come back as the same instant', () => {
  const { date, time } = toFields('2026-11-25T12:05:00.000Z');
  expect([date, time]).toEqual(['2026-11-25', '20:05']);
  expect(fromFields(date, time)).toBe('2026-11-25T12:05:00.000Z');
  expect(fromFields('', '20:05')).toBeNull();
});
