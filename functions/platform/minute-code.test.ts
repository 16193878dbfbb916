import { isMinuteCode, minuteCode } from './minute-code';

const AT = '2026-11-28T01:00:10.000Z';

test('the code on the leader’s phone is good until the minute is over, and not a moment longer', () => {
  const { code, endsAt } = minuteCode('secret', AT);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(endsAt).toBe('2026-11-28T01:01:00.000Z');
  expect(isMinuteCode('secret', code, '2026-11-28T01:00:00.000Z')).toBe(true);
  expect(isMinuteCode('secret', code, '2026-11-28T01:00:59.999Z')).toBe(true);
  expect(isMinuteCode('secret', code, endsAt)).toBe(false);
  expect(isMinuteCode('secret', code, '2026-11-28T00:59:59.999Z')).toBe(false);
});

test('I may type it in small letters, with a gap, and an o for a zero', () => {
  const { code } = minuteCode('secret', AT);
  const sloppy = `${code.slice(0, 4)} - ${code.slice(4)}`.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l');
  expect(isMinuteCode('secret', sloppy, AT)).toBe(true);
});

test('another place’s code, a part of it or nothing at all opens no door', () => {
  const { code } = minuteCode('another secret', AT);
  for (const typed of [code, code.slice(1), `${code}0`, '', '一二三四五六七八'])
    expect(isMinuteCode('secret', typed, AT)).toBe(false);
});
