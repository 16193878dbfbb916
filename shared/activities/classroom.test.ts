import fc from 'fast-check';
import { addDays, weekday } from '../http/local-time';
import { dayState, Enrolment, guardianWords, mayMark, PickUpCode, type Term, TermDraft, termDays } from './classroom';

const TERM: Term = {
  firstDay: '2026-09-01',
  lastDay: '2026-09-14',
  weekdays: [1, 3, 5],
  fromMinutes: 990,
  toMinutes: 1080,
  off: [{ day: '2026-09-09', because: '教师活动' }],
  revision: 1,
};

test('class meets on its weekdays within the term, and not on days called off', () => {
  expect(termDays(TERM)).toEqual(['2026-09-02', '2026-09-04', '2026-09-07', '2026-09-11', '2026-09-14']);
  expect(dayState(TERM, '2026-09-09')).toBe('off');
  expect(dayState(TERM, '2026-09-03')).toBe('none');
  expect(dayState(TERM, '2026-09-16')).toBe('none');
});

test('attendance is marked on the day and put right for a week', () => {
  expect(mayMark(TERM, '2026-09-04', '2026-09-04')).toBe(true);
  expect(mayMark(TERM, '2026-09-04', '2026-09-11')).toBe(true);
  expect(mayMark(TERM, '2026-09-04', '2026-09-12')).toBe(false);
  expect(mayMark(TERM, '2026-09-04', '2026-09-03')).toBe(false);
  expect(mayMark(TERM, '2026-09-09', '2026-09-09')).toBe(false);
});

test('a term that ends before it begins, or lasts for years, is refused', () => {
  expect(TermDraft.safeParse(TERM).success).toBe(true);
  expect(TermDraft.safeParse({ ...TERM, lastDay: '2026-08-31' }).success).toBe(false);
  expect(TermDraft.safeParse({ ...TERM, lastDay: '2028-09-01' }).success).toBe(false);
  expect(TermDraft.safeParse({ ...TERM, toMinutes: 990 }).success).toBe(false);
});

test('two children never share a number', () => {
  const child = { childId: 'k1', name: '小明', birthYear: 2017, care: '' };
  const guardians = [{ guardianId: 'g1', name: '李桂芳', relation: '奶奶' }];
  expect(Enrolment.safeParse({ children: [child], guardians }).success).toBe(true);
  expect(Enrolment.safeParse({ children: [child, child], guardians }).success).toBe(false);
  expect(guardianWords({ name: '李桂芳', relation: '奶奶' })).toBe('李桂芳（奶奶）');
});

test('the pick-up code is six digits, however it is spaced', () => {
  expect(PickUpCode.parse(' 123 456')).toBe('123456');
  expect(PickUpCode.safeParse('12345a').success).toBe(false);
});

test('every day of class lies in the term, on one of its weekdays, and is not called off', () => {
  const anyTerm = fc.record({
    length: fc.integer({ min: 0, max: 240 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    off: fc.array(fc.integer({ min: 0, max: 240 })),
  });
  fc.assert(
    fc.property(anyTerm, ({ length, weekdays, off }) => {
      const days = off.map((n) => ({ day: addDays(TERM.firstDay, n), because: '放假' }));
      const term = { ...TERM, weekdays, lastDay: addDays(TERM.firstDay, length), off: days };
      for (const day of termDays(term)) {
        expect(day >= term.firstDay && day <= term.lastDay).toBe(true);
        expect(weekdays).toContain(weekday(day));
        expect(days.map((one) => one.day)).not.toContain(day);
      }
    }),
  );
});
