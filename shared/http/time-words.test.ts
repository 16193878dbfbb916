import { clockWords, dayWords, momentWords, stampWords } from './time-words';

test('times are said as on the clock on our wall', () => {
  const at = '2026-11-28T01:05:59.000Z';
  expect(clockWords(at)).toBe('9:05');
  expect(momentWords(at)).toBe('11月28日 9:05');
  expect(stampWords('2026-12-31T16:00:00.000Z')).toBe('2027-01-01 00:00');
  expect(dayWords('2026-11-29')).toBe('11月29日 周日');
  expect(dayWords('2026-12-07')).toBe('12月7日 周一');
});
