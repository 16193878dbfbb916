import fc from 'fast-check';
import { tableTennis } from '../../tests/table-tennis';
import { addBlackout } from './blackouts';
import { closureOver, closuresOf, hoursOf, isOnSlots, slotsOf } from './openings';
import { type Blackout, DayHours, VenueDraft } from './schema';

const code = (run: () => void): string => {
  try {
    run();
    return 'OK';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the hours of a day', () => {
  const venue = tableTennis({
    hours: [1, 2, 3, 4, 5, 6, 7].map((n) => (n === 1 ? [] : [{ from: n * 60, to: 720, use: '' }])),
    holidayHours: [{ from: 840, to: 900, use: '' }],
  });
  const opensAt = (day: string, kind: 'workday' | 'weekend' | 'holiday') => hoursOf(venue, day, kind)[0]?.from ?? null;

  test('are those of its weekday', () => {
    expect(opensAt('2026-11-23', 'workday')).toBeNull(); // Monday, closed
    expect(opensAt('2026-11-27', 'workday')).toBe(300); // Friday
    expect(opensAt('2026-11-28', 'weekend')).toBe(360); // Saturday
  });

  test('on a Saturday or Sunday worked for a holiday are Friday’s', () => {
    expect(opensAt('2026-10-10', 'workday')).toBe(300);
    expect(opensAt('2026-09-20', 'workday')).toBe(300);
  });

  test('on a public holiday are its own, or the weekday’s where it has none', () => {
    expect(opensAt('2026-10-01', 'holiday')).toBe(840);
    expect(hoursOf({ ...venue, holidayHours: [] }, '2026-10-01', 'holiday')).toEqual([]);
    expect(hoursOf({ ...venue, holidayHours: null }, '2026-10-01', 'holiday')[0]?.from).toBe(240); // Thursday
  });

  test('follow one another, and never overlap', () => {
    const range = (from: number, to: number) => ({ from, to, use: '' });
    expect(DayHours.safeParse([range(540, 660), range(660, 1260)]).success).toBe(true);
    expect(DayHours.safeParse([range(540, 660), range(645, 1260)]).success).toBe(false);
    expect(DayHours.safeParse([range(840, 900), range(540, 660)]).success).toBe(false);
    expect(DayHours.safeParse([range(545, 660)]).success).toBe(false);
  });
});

describe('slots', () => {
  const hours = [
    { from: 540, to: 660, use: '' },
    { from: 840, to: 945, use: '棋牌' },
  ];

  test('count from the beginning of each stretch, and what is left over at its end is not offered', () => {
    expect(slotsOf(hours, 60)).toEqual([
      { from: 540, to: 600, use: '' },
      { from: 600, to: 660, use: '' },
      { from: 840, to: 900, use: '棋牌' },
    ]);
    expect(slotsOf([], 60)).toEqual([]);
  });

  test('in a row are booked within one stretch: nobody books over the lunch break', () => {
    expect(isOnSlots(hours, 60, { from: 540, to: 660 })).toBe(true);
    expect(isOnSlots(hours, 60, { from: 600, to: 720 })).toBe(false);
    expect(isOnSlots(hours, 60, { from: 600, to: 900 })).toBe(false);
    expect(isOnSlots(hours, 60, { from: 555, to: 615 })).toBe(false);
    expect(isOnSlots(hours, 60, { from: 855, to: 915 })).toBe(false);
  });

  test('that are shown can be booked, each and all of a stretch together', () => {
    const stretch = fc
      .record({ from: fc.nat(80), length: fc.integer({ min: 1, max: 16 }), slot: fc.integer({ min: 1, max: 8 }) })
      .map(({ from, length, slot }) => ({ from: from * 15, to: (from + length) * 15, slot: slot * 15 }));
    fc.assert(
      fc.property(stretch, ({ from, to, slot }) => {
        const day = [{ from, to, use: '' }];
        const slots = slotsOf(day, slot);
        for (const one of slots) expect(isOnSlots(day, slot, one)).toBe(true);
        const last = slots.at(-1);
        if (last) expect(isOnSlots(day, slot, { from, to: last.to })).toBe(true);
        expect(slots).toHaveLength(Math.floor((to - from) / slot));
      }),
    );
  });
});

describe('a closure', () => {
  // 28 November 14:00 to 29 November 10:00 in China
  const meeting: Blackout = {
    blackoutId: 'aaaaaaaa',
    startsAt: '2026-11-28T06:00:00.000Z',
    endsAt: '2026-11-29T02:00:00.000Z',
    zoneIds: ['a'],
    reason: '议事会',
  };

  test('lies over the part of each day it covers, and over its zones only', () => {
    expect(closuresOf([meeting], '2026-11-27')).toEqual([]);
    expect(closuresOf([meeting], '2026-11-28')).toMatchObject([{ from: 840, to: 1440, reason: '议事会' }]);
    expect(closuresOf([meeting], '2026-11-29')).toMatchObject([{ from: 0, to: 600 }]);
    const closures = closuresOf([meeting], '2026-11-28');
    expect(closureOver(closures, 'a', { from: 780, to: 840 })).toBeUndefined();
    expect(closureOver(closures, 'a', { from: 780, to: 855 })?.reason).toBe('议事会');
    expect(closureOver(closures, 'b', { from: 840, to: 900 })).toBeUndefined();
    const whole = closuresOf([{ ...meeting, zoneIds: [] }], '2026-11-28');
    expect(closureOver(whole, 'b', { from: 840, to: 900 })?.reason).toBe('议事会');
  });

  test('is set once, lies ahead, names zones that exist, and past ones make room', () => {
    const now = '2026-11-22T00:00:00.000Z';
    const venue = addBlackout(tableTennis(), meeting, now);
    expect(venue.blackouts).toHaveLength(1);
    expect(addBlackout(venue, { ...meeting, blackoutId: 'bbbbbbbb' }, now)).toBe(venue);
    expect(addBlackout(venue, { ...meeting, reason: '换灯' }, '2026-11-28T00:00:00.000Z').blackouts).toHaveLength(2);
    expect(code(() => addBlackout(venue, meeting, '2026-11-29T02:00:00.000Z'))).toBe('BAD_REQUEST');
    expect(code(() => addBlackout(venue, { ...meeting, endsAt: meeting.startsAt }, now))).toBe('BAD_REQUEST');
    expect(code(() => addBlackout(venue, { ...meeting, zoneIds: ['l'] }, now))).toBe('BAD_REQUEST');
    const century = { startsAt: '9999-12-30T00:00:00.000Z', endsAt: '9999-12-31T00:00:00.000Z' };
    expect(code(() => addBlackout(venue, { ...meeting, ...century }, now))).toBe('BAD_REQUEST');
    const tooLong = { ...meeting, endsAt: '2027-03-01T00:00:00.000Z' };
    expect(code(() => addBlackout(venue, tooLong, now))).toBe('BAD_REQUEST');
    const later = { ...meeting, startsAt: '2026-12-01T00:00:00.000Z', endsAt: '2026-12-02T00:00:00.000Z' };
    expect(addBlackout(venue, later, '2026-11-30T00:00:00.000Z').blackouts).toEqual([later]);
  });
});

test('a draft fits its own limits: the shortest within the longest, eight hours at most, an hour of airing', () => {
  const { venueId: _, revision: __, blackouts: ___, ...draft } = tableTennis();
  const fits = (more: object) => VenueDraft.safeParse({ ...draft, ...more }).success;
  expect(fits({})).toBe(true);
  expect(fits({ minSlots: 3, maxSlots: 2 })).toBe(false);
  expect(fits({ slotMinutes: 120, maxSlots: 5 })).toBe(false);
  expect(fits({ slotMinutes: 60, bufferSlots: 2 })).toBe(false);
  expect(fits({ slotMinutes: 20 })).toBe(false);
  expect(fits({ zones: [] })).toBe(false);
  expect(fits({ hours: draft.hours.slice(1) })).toBe(false);
});
