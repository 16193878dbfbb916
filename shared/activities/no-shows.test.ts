import fc from 'fast-check';
import { addDays, atLocal } from '../http/local-time';
import { isLineOnly, DEFAULT_NO_SHOW_RULE as RULE, ruleWords, standingOf, standingWords } from './no-shows';

const TODAY = '2026-11-25';
const NOW = atLocal(TODAY, 600);
const missed = (daysAgo: number, excused = false) => ({ at: atLocal(addDays(TODAY, -daysAgo), 900), excused });

test('twice not come is nothing yet; three times in sixty days, and I only join lines for thirty days', () => {
  expect(standingOf([missed(5), missed(20)], RULE, NOW)).toEqual({ count: 2, untilDay: null });
  expect(standingOf([missed(5), missed(20), missed(64)], RULE, NOW)).toEqual({ count: 2, untilDay: '2026-12-20' });
  expect(standingOf([missed(5), missed(20), missed(65)], RULE, NOW)).toEqual({ count: 2, untilDay: null });
});

test('after thirty days it is over by itself, on the day I was told', () => {
  const noShows = [missed(29), missed(31), missed(33)];
  expect(standingOf(noShows, RULE, NOW).untilDay).toBe('2026-11-26');
  expect(standingOf(noShows, RULE, atLocal('2026-11-26', 0))).toEqual({ count: 3, untilDay: null });
});

test('what was excused does not count, nor does anything where the community has no rule', () => {
  expect(standingOf([missed(1, true), missed(2), missed(3)], RULE, NOW)).toEqual({ count: 2, untilDay: null });
  expect(standingOf([missed(1), missed(2), missed(3)], null, NOW)).toEqual({ count: 0, untilDay: null });
});

test('the last day of registration is open to me again', () => {
  const standing = standingOf([missed(1), missed(2), missed(3)], RULE, NOW);
  const closesAt = atLocal('2026-11-30', 1080);
  expect(isLineOnly(standing, closesAt, NOW)).toBe(true);
  expect(isLineOnly(standing, closesAt, atLocal('2026-11-29', 1079))).toBe(true);
  expect(isLineOnly(standing, closesAt, atLocal('2026-11-29', 1080))).toBe(false);
});

test('it is explained with its dates', () => {
  expect(ruleWords(RULE)).toContain('60 天里有 3 次');
  expect(ruleWords(RULE)).toContain('摇号的，最后一天登记的还没到名额数，也照样能登记');
  expect(standingWords(standingOf([missed(1), missed(2), missed(3)], RULE, NOW), RULE)).toContain('12月24日');
  expect(standingWords({ count: 0, untilDay: null }, RULE)).toContain('谢谢');
});

test('one no-show fewer never makes it worse, and waiting never makes it longer', () => {
  const noShow = fc.record({ daysAgo: fc.nat(150), excused: fc.boolean() });
  fc.assert(
    fc.property(fc.array(noShow, { maxLength: 12 }), fc.nat(11), fc.nat(100), (some, without, days) => {
      const all = some.map(({ daysAgo, excused }) => missed(daysAgo, excused));
      const { untilDay } = standingOf(all, RULE, atLocal(TODAY, 1439));
      const fewer = standingOf(
        all.filter((_, i) => i !== without),
        RULE,
        atLocal(TODAY, 1439),
      ).untilDay;
      expect((fewer ?? '') <= (untilDay ?? '')).toBe(true);
      const later = standingOf(all, RULE, atLocal(addDays(TODAY, days), 1439)).untilDay;
      expect(later === null || later === untilDay).toBe(true);
    }),
  );
});
