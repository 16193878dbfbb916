import fc from 'fast-check';
import { ASK_AFTER_SECONDS, isWorthAsking, reached, windowsSince } from './recovery';

const START = Date.parse('2026-11-22T02:00:00.000Z');
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();

test('however irregular the runs, every order is looked at once at every age', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 3000 }), (waits, made) => {
      const seen: number[] = [];
      let now = 0;
      for (const wait of waits) {
        const windows = windowsSince(at(now), at(now + wait));
        now += wait;
        for (const { ageSeconds, after, until } of windows)
          if (after < at(made) && at(made) <= until) seen.push(ageSeconds);
      }
      expect(seen.sort((a, b) => a - b)).toEqual(ASK_AFTER_SECONDS.filter((age) => made + age <= now));
    }),
  );
});

test('a run that could not take on everything begins next time where it stopped', () => {
  expect(reached(at(1000), [])).toBe(at(1000));
  expect(reached(at(1000), [{ ageSeconds: 60, lastMade: at(900) }])).toBe(at(960));
  const full = [
    { ageSeconds: 60, lastMade: at(930) },
    { ageSeconds: 300, lastMade: at(650) },
  ];
  expect(reached(at(1000), full)).toBe(at(950));
});

test('a phone’s question is passed on after ten seconds, and only while nobody knows', () => {
  const order = { state: 'NOTPAY', createdAt: at(0) };
  expect(isWorthAsking(order, at(9))).toBe(false);
  expect(isWorthAsking(order, at(10))).toBe(true);
  expect(isWorthAsking({ ...order, state: 'SUCCESS' }, at(10))).toBe(false);
});
