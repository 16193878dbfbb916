import fc from 'fast-check';
import { addDays, weekday } from '../http/local-time';
import { reservationIdOf } from './ids';
import type { WeekEntry } from './quota';
import { laterOnes } from './series';

const NOW = '2026-11-22T02:48:00.000Z';
const wednesday = { venueId: 'pingpong', day: '2026-11-25', from: 1140, to: 1200, zoneIds: ['a', 'b'] };
const entry = (more: Partial<WeekEntry> = {}): WeekEntry => {
  const day = more.day ?? '2026-12-02';
  const span = { from: 1140, to: 1200, zones: ['a', 'b'], people: 1, state: 'confirmed' } as const;
  return { reservationId: reservationIdOf(day, 'pingpong', '00000000'), venueId: 'pingpong', day, ...span, ...more };
};
const days = (entries: WeekEntry[]) => laterOnes(wednesday, entries, NOW).map(({ day }) => day);

test('the same hour of the weeks that follow is the rest of it, the next first, requests too', () => {
  const all = [entry({ day: '2026-12-09', state: 'requested' }), entry(), entry({ day: '2026-11-25' })];
  expect(days(all)).toEqual(['2026-12-02', '2026-12-09']);
});

test('another hour, another table, another room, another weekday and what is given back already are not', () => {
  const others = [
    entry({ from: 1080 }),
    entry({ to: 1260 }),
    entry({ zones: ['a'] }),
    entry({ venueId: 'readroom' }),
    entry({ day: '2026-12-03' }),
    entry({ state: 'cancelled' }),
    entry({ state: 'refused' }),
    entry({ day: '2026-11-18' }),
  ];
  expect(days(others)).toEqual([]);
});

test('whatever I have booked, at most eight weeks of it are touched, all of them later and on my weekday', () => {
  const some = fc.array(fc.integer({ min: -20, max: 200 }), { maxLength: 60 });
  fc.assert(
    fc.property(some, (offsets) => {
      const found = days([...new Set(offsets)].map((n) => entry({ day: addDays('2026-11-25', n) })));
      expect(found.length).toBeLessThanOrEqual(8);
      for (const day of found) expect([day > '2026-11-25', weekday(day)]).toEqual([true, 3]);
      expect(found).toEqual([...found].sort());
    }),
  );
});
