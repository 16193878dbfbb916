import fc from 'fast-check';
import { tableTennis } from '../../tests/table-tennis';
import type { RoleGrant } from '../http/roles';
import { type DayCells, hasRoom, neededCells, ownCells } from './cells';
import { dayOfReservation, ReservationId, reservationIdOf, venueOfReservation } from './ids';
import { assertCancellable, assertDecidable, stateNow } from './life';
import { quotaLeft, tighter, type WeekEntry } from './quota';
import { isReleased, releasesAt } from './release';
import type { Wanted } from './reservation';
import { isForMe, keepsVenue } from './rights';
import { assertKeepsZones, assertOffered, assertQuota, assertRoom, seriesDays } from './rules';
import type { Venue } from './schema';
import { dayShown } from './week';

const NOW = '2026-11-22T02:48:00.000Z'; // Sunday 10:48 in China
const code = (run: () => void): string => {
  try {
    run();
    return 'OK';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  day: '2026-11-25',
  from: 1140,
  slots: 1,
  zoneIds: ['a'],
  people: 1,
  ...more,
});
const entry = (more: Partial<WeekEntry> = {}): WeekEntry => ({
  reservationId: reservationIdOf('2026-11-25', 'pingpong', '00000000'),
  venueId: 'pingpong',
  day: '2026-11-25',
  from: 1020,
  to: 1080,
  zones: ['a'],
  people: 1,
  state: 'confirmed',
  ...more,
});

test('a booking’s id says its day and its venue', () => {
  const id = reservationIdOf('2026-11-25', 'pingpong', 'abcd1234');
  expect(ReservationId.parse(id)).toBe('20261125pingpongabcd1234');
  expect(dayOfReservation(id)).toBe('2026-11-25');
  expect(venueOfReservation(id)).toBe('pingpong');
});

describe('what a venue offers', () => {
  const offered = (more: Partial<Wanted> = {}, venue: Partial<Venue> = {}, ahead = false, now = NOW) =>
    code(() => assertOffered(tableTennis(venue), wanted(more), { kind: 'workday', now, ahead }));

  test('is one slot or two in a row, of one table or several', () => {
    expect(offered()).toBe('OK');
    expect(offered({ slots: 2, zoneIds: ['a', 'b', 'c'] })).toBe('OK');
    expect(offered({ slots: 3 })).toBe('BOOKING_LENGTH_INVALID');
    expect(offered({ slots: 1 }, { minSlots: 2 })).toBe('BOOKING_LENGTH_INVALID');
  });

  test('begins on a slot, in the opening hours, in the future', () => {
    expect(offered({ from: 1155 })).toBe('SLOT_CLOSED');
    expect(offered({ from: 600, slots: 2 })).toBe('SLOT_CLOSED');
    expect(offered({ day: '2026-11-22', from: 600 })).toBe('SLOT_CLOSED');
    expect(offered({ day: '2026-11-22', from: 840 })).toBe('OK');
  });

  test('is released six days before, at noon to the minute; a later week of a series need not wait', () => {
    const saturday = { day: '2026-11-28' };
    expect(releasesAt(tableTennis(), '2026-11-28')).toBe('2026-11-22T04:00:00.000Z');
    expect(offered(saturday)).toBe('NOT_RELEASED');
    expect(offered(saturday, {}, false, '2026-11-22T03:59:59.999Z')).toBe('NOT_RELEASED');
    expect(offered(saturday, {}, false, '2026-11-22T04:00:00.000Z')).toBe('OK');
    expect(offered({ day: '2026-12-16' }, {}, true)).toBe('OK');
    expect(isReleased({ releaseDays: 0, releaseAt: 0 }, '2026-11-22', NOW)).toBe(true);
  });

  test('is not what is out of use, closed by the organisers, or not there', () => {
    expect(offered({}, { active: false })).toBe('VENUE_INACTIVE');
    const zones = tableTennis().zones.map((zone) => ({ ...zone, open: zone.zoneId !== 'c' }));
    expect(offered({ zoneIds: ['c'] }, { zones })).toBe('SLOT_CLOSED');
    expect(offered({ zoneIds: ['d'] })).toBe('NOT_FOUND');
    const closed = { blackoutId: 'x', startsAt: '2026-11-25T11:00:00.000Z', endsAt: '2026-11-25T12:00:00.000Z' };
    expect(offered({}, { blackouts: [{ ...closed, zoneIds: ['a'], reason: '换灯' }] })).toBe('SLOT_CLOSED');
    expect(offered({ zoneIds: ['b'] }, { blackouts: [{ ...closed, zoneIds: ['a'], reason: '换灯' }] })).toBe('OK');
    expect(offered({ from: 1200 }, { blackouts: [{ ...closed, zoneIds: [], reason: '换灯' }] })).toBe('OK');
  });

  test('is never more than one write can ask for', () => {
    const zones = [...'abcdefghijkl'].map((zoneId) => ({ zoneId, name: zoneId, capacity: null, open: true }));
    const many = { zones, maxSlots: 8 };
    expect(offered({ from: 840, slots: 2, zoneIds: [...'abcdefghijkl'] }, many)).toBe('OK');
    expect(offered({ from: 840, slots: 3, zoneIds: [...'abcdefghijkl'] }, many)).toBe('BOOKING_LENGTH_INVALID');
  });
});

describe('room', () => {
  const room = (taken: DayCells, more: Partial<Wanted> = {}, venue: Partial<Venue> = {}) =>
    code(() => assertRoom(tableTennis(venue), wanted(more), taken));

  test('is there when nobody has any quarter of it; bookings that touch do not overlap', () => {
    expect(room({})).toBe('OK');
    expect(room({ a79: 'xyz' })).toBe('SLOT_TAKEN'); // 19:45
    expect(room({ a75: 'xyz', a80: 'xyz', b76: 'xyz' })).toBe('OK'); // 18:45, 20:00, another table
    expect(room({ b76: 'xyz' }, { zoneIds: ['a', 'b'] })).toBe('SLOT_TAKEN');
  });

  test('is kept free around an exclusive booking where the venue airs between two', () => {
    const aired = { slotMinutes: 30, bufferSlots: 1 };
    expect(room({ a79: 'xyz' }, {}, aired)).toBe('SLOT_TAKEN'); // 19:45, my half hour ends 19:30
    expect(room({ a80: 'xyz' }, {}, aired)).toBe('OK');
    expect(room({ a75: 'xyz' }, {}, aired)).toBe('SLOT_TAKEN'); // theirs ended 19:00
    expect(room({ a73: 'xyz' }, {}, aired)).toBe('OK');
  });

  test('in a shared zone is counted in people, at its fullest quarter', () => {
    const zones = [{ zoneId: 'a', name: '阅览室', capacity: 10, open: true }];
    expect(room({ a76: 9 }, { people: 1 }, { zones })).toBe('OK');
    expect(room({ a76: 2, a78: 9 }, { people: 2 }, { zones })).toBe('SLOT_TAKEN');
    expect(room({}, { people: 11 }, { zones })).toBe('SLOT_TAKEN');
    expect(room({ a76: 10 }, { people: 1 }, { zones, bufferSlots: 1 })).toBe('SLOT_TAKEN');
    expect(room({ a75: 10 }, { people: 1 }, { zones, bufferSlots: 1 })).toBe('OK'); // nobody airs a shared room
  });

  const span = fc
    .record({ zone: fc.constantFrom('a', 'b', 'c'), from: fc.nat(90), length: fc.integer({ min: 1, max: 12 }) })
    .map(({ zone, from, length }) => ({ zone, from: from * 15, to: Math.min(1440, (from + length) * 15) }));

  test('is given so that no two bookings of a zone ever overlap, whatever their starts and lengths', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 40 }), fc.nat(2), (asked, bufferSlots) => {
        const venue = tableTennis({ slotMinutes: 15, bufferSlots });
        const taken: Record<string, string> = {};
        const given: typeof asked = [];
        for (const one of asked) {
          const zone = { zoneId: one.zone, capacity: null };
          if (!hasRoom(venue, zone, one, 1, taken)) continue;
          given.push(one);
          for (const cell of ownCells(one.zone, one)) taken[cell] = 'mark';
        }
        const apart = bufferSlots * 15;
        for (const [i, one] of given.entries())
          for (const other of given.slice(i + 1))
            if (one.zone === other.zone)
              expect(one.to + apart <= other.from || other.to + apart <= one.from).toBe(true);
        // and nobody is turned away without somebody in the way
        for (const one of asked.filter((each) => !given.includes(each)))
          expect(given.some((g) => g.zone === one.zone && g.from < one.to + apart && one.from < g.to + apart)).toBe(
            true,
          );
      }),
    );
  });

  test('a booking is free of exactly what it needs, and needs all it takes', () => {
    fc.assert(
      fc.property(span, fc.nat(4), ({ zone, from, to }, bufferSlots) => {
        const venue = { slotMinutes: 15, bufferSlots };
        const own = ownCells(zone, { from, to });
        const needed = neededCells(venue, { zoneId: zone, capacity: null }, { from, to });
        expect(own).toHaveLength((to - from) / 15);
        for (const cell of own) expect(needed).toContain(cell);
        expect(neededCells(venue, { zoneId: zone, capacity: 5 }, { from, to })).toEqual(own);
      }),
    );
  });
});

describe('a household’s quota', () => {
  const left = (entries: WeekEntry[], day = '2026-11-25', venue: Partial<Venue> = {}) =>
    quotaLeft(tableTennis(venue), entries, day, NOW);

  test('is two hours a day and five a week; two tables for an hour are two hours', () => {
    expect(left([])).toEqual({ day: 120, week: 300 });
    expect(left([entry()])).toEqual({ day: 60, week: 240 });
    expect(left([entry({ zones: ['a', 'b'] })])).toEqual({ day: 0, week: 180 });
    expect(left([entry({ day: '2026-11-24' })])).toEqual({ day: 120, week: 240 });
    expect(left([entry({ venueId: 'elsewher' })])).toEqual({ day: 120, week: 300 });
    expect(left([entry()], '2026-11-25', { dayQuota: null, weekQuota: null })).toEqual({ day: null, week: null });
  });

  test('counts what is held: not what was refused or cancelled, nor a request that lapsed', () => {
    expect(left([entry({ state: 'cancelled' }), entry({ state: 'refused' })]).week).toBe(300);
    expect(left([entry({ state: 'requested' })]).week).toBe(240);
    expect(left([entry({ state: 'requested', day: '2026-11-22', from: 540, to: 600 })]).week).toBe(300);
    expect(left([entry({ day: '2026-11-22', from: 540, to: 600 })]).week).toBe(240);
  });

  test('refuses the minute that is too many, and says what is left', () => {
    const asks = (more: Partial<Wanted>, left: { day: number | null; week: number | null }) =>
      code(() => assertQuota(tableTennis(), wanted(more), left));
    expect(asks({ slots: 2 }, { day: 120, week: 120 })).toBe('OK');
    expect(asks({ slots: 2 }, { day: 60, week: 300 })).toBe('DAY_QUOTA_USED');
    expect(asks({ slots: 2 }, { day: 120, week: 105 })).toBe('WEEK_QUOTA_USED');
    expect(asks({ slots: 2, zoneIds: ['a', 'b'] }, { day: null, week: null })).toBe('OK');
    expect(tighter({ day: 60, week: 30 })).toBe(30);
    expect(tighter({ day: null, week: 30 })).toBe(30);
    expect(tighter({ day: null, week: null })).toBeNull();
  });

  test('is never exceeded, in whatever order somebody books and gives back', () => {
    const step = fc.record({
      back: fc.boolean(),
      day: fc.constantFrom('2026-11-24', '2026-11-25', '2026-11-26'),
      slots: fc.integer({ min: 1, max: 2 }),
      zones: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat(300), fc.nat(600), (steps, dayQuota, weekQuota) => {
        const venue = tableTennis({ dayQuota, weekQuota });
        let entries: WeekEntry[] = [];
        for (const { back, day, slots, zones } of steps) {
          if (back) entries = entries.slice(1);
          const zoneIds = ['a', 'b', 'c'].slice(0, zones);
          const ask = wanted({ day, from: 840, slots, zoneIds });
          if (code(() => assertQuota(venue, ask, quotaLeft(venue, entries, day, NOW))) === 'OK')
            entries.push(entry({ day, from: 840, to: 840 + slots * 60, zones: zoneIds }));
          const minutes = (list: WeekEntry[]) => list.reduce((sum, e) => sum + (e.to - e.from) * e.zones.length, 0);
          expect(minutes(entries)).toBeLessThanOrEqual(weekQuota);
          for (const one of ['2026-11-24', '2026-11-25', '2026-11-26'])
            expect(minutes(entries.filter((e) => e.day === one))).toBeLessThanOrEqual(dayQuota);
        }
      }),
    );
  });
});

describe('the page of a day', () => {
  const facts = { day: '2026-11-25', kind: 'workday' as const, holiday: null, taken: {}, mine: [], hasHome: true };

  test('shows every slot of every table, what is mine, and the break between', () => {
    const day = dayShown(tableTennis(), { ...facts, taken: { b38: 'xyz', a68: 'abc' }, mine: [entry()] }, NOW);
    expect(day.slots).toHaveLength(9);
    expect(day.slots[0]).toMatchObject({ from: 540, to: 600, states: ['free', 'taken', 'free'] });
    expect(day.slots.find(({ from }) => from === 1020)?.states).toEqual(['mine', 'free', 'free']);
    expect(day.hours.map(({ from }) => from)).toEqual([540, 840]);
    expect(day.quotaLeft).toBe(60);
    expect(day.slots[0]?.left).toEqual([null, null, null]);
  });

  test('shows nothing to press where it is over, closed or not yet released', () => {
    const states = (day: string, venue: Partial<Venue> = {}, now = NOW) => [
      ...new Set(dayShown(tableTennis(venue), { ...facts, day }, now).slots.flatMap((slot) => slot.states)),
    ];
    expect(states('2026-11-21')).toEqual(['closed']);
    expect(states('2026-11-22')).toEqual(['closed', 'free']); // the morning is over
    expect(states('2026-11-28')).toEqual(['not_released']);
    expect(states('2026-11-25', { active: false })).toEqual(['closed']);
    const whole = { startsAt: '2026-11-24T16:00:00.000Z', endsAt: '2026-11-25T16:00:00.000Z' };
    const blackouts = [{ ...whole, blackoutId: 'x', zoneIds: [], reason: '社区年会' }];
    expect(states('2026-11-25', { blackouts })).toEqual(['closed']);
  });

  test('of a shared room says how many more fit', () => {
    const zones = [{ zoneId: 'a', name: '阅览室', capacity: 10, open: true }];
    const day = dayShown(tableTennis({ zones }), { ...facts, taken: { a36: 10, a40: 4, a42: 6 } }, NOW);
    expect(day.slots[0]).toMatchObject({ states: ['taken'], left: [0] });
    expect(day.slots[1]).toMatchObject({ states: ['free'], left: [4] });
  });

  test('shows as free only what the rules would give', () => {
    const cells = fc.dictionary(fc.constantFrom(...[...Array(60)].map((_, i) => `a${i + 36}`)), fc.constant('xyz'));
    fc.assert(
      fc.property(cells, fc.nat(1), (taken, bufferSlots) => {
        const venue = tableTennis({ bufferSlots });
        for (const { from, states } of dayShown(venue, { ...facts, taken }, NOW).slots) {
          const ask = wanted({ from });
          const given = code(() => {
            assertOffered(venue, ask, { kind: 'workday', now: NOW });
            assertRoom(venue, ask, taken);
          });
          expect(states[0] === 'free').toBe(given === 'OK');
        }
      }),
    );
  });
});

describe('a booking’s life', () => {
  const one = { day: '2026-11-25', from: 1140, to: 1200, state: 'confirmed' as const };
  const begins = '2026-11-25T11:00:00.000Z';

  test('can be given back until it begins; the organisers can end it until it is over', () => {
    const back = (as: 'household' | 'organiser', now: string) => code(() => assertCancellable(one, as, now));
    expect(back('household', '2026-11-25T10:59:59.999Z')).toBe('OK');
    expect(back('household', begins)).toBe('RESERVATION_STARTED');
    expect(back('organiser', begins)).toBe('OK');
    expect(back('organiser', '2026-11-25T12:00:00.000Z')).toBe('RESERVATION_STARTED');
  });

  test('waits for an answer until it would begin, then it has lapsed', () => {
    const asked = { ...one, state: 'requested' as const };
    expect(stateNow(asked, NOW)).toBe('requested');
    expect(stateNow(asked, begins)).toBe('lapsed');
    expect(stateNow(one, begins)).toBe('confirmed');
    expect(code(() => assertDecidable(asked, NOW))).toBe('OK');
    expect(code(() => assertDecidable(asked, begins))).toBe('RESERVATION_STARTED');
    expect(code(() => assertDecidable(one, NOW))).toBe('ALREADY_DECIDED');
  });
});

test('a series is the same weekday, as many weeks as the venue allows', () => {
  expect(seriesDays(tableTennis(), '2026-12-23', 3)).toEqual(['2026-12-23', '2026-12-30', '2027-01-06']);
  expect(code(() => seriesDays(tableTennis(), '2026-12-23', 5))).toBe('SERIES_TOO_LONG');
  expect(code(() => seriesDays(tableTennis({ seriesWeeks: 0 }), '2026-12-23', 2))).toBe('SERIES_TOO_LONG');
});

test('a zone keeps its kind for good; it can be renamed, enlarged, taken out of use', () => {
  const before = tableTennis();
  const keeps = (zones: Venue['zones']) => code(() => assertKeepsZones(before, { zones }));
  expect(keeps(before.zones.map((zone) => ({ ...zone, name: `${zone.name}新`, open: false })))).toBe('OK');
  expect(keeps(before.zones.slice(1))).toBe('ZONE_IS_FIXED');
  expect(keeps(before.zones.map((zone) => ({ ...zone, capacity: 4 })))).toBe('ZONE_IS_FIXED');
});

test('a venue is for everyone, for some compounds, or for duties; and is kept by whoever reaches all of those', () => {
  const grant = (role: RoleGrant['role'], scope: string) => ({
    role,
    scope,
    fromAt: '2026-01-01T00:00:00.000Z',
    untilAt: null,
  });
  const compounds = { who: 'compounds' as const, compoundIds: ['c1'] };
  const duties = { who: 'roles' as const, roles: ['committee' as const] };
  expect(isForMe({ who: 'everyone' }, 'c2.1.1.101', [], NOW)).toBe(true);
  expect(isForMe(compounds, 'c1.1.1.101', [], NOW)).toBe(true);
  expect(isForMe(compounds, 'c10.1.1.101', [], NOW)).toBe(false);
  expect(isForMe(duties, 'c1.1.1.101', [], NOW)).toBe(false);
  expect(isForMe(duties, 'c1.1.1.101', [grant('committee', 'grid:1')], NOW)).toBe(true);
  expect(keepsVenue([grant('committee', 'community')], ['committee'], compounds, NOW)).toBe(true);
  expect(keepsVenue([grant('committee', 'compound:c1')], ['committee'], compounds, NOW)).toBe(true);
  expect(keepsVenue([grant('committee', 'compound:c2')], ['committee'], compounds, NOW)).toBe(false);
  expect(keepsVenue([grant('committee', 'compound:c1')], ['committee'], { who: 'everyone' }, NOW)).toBe(false);
  expect(keepsVenue([grant('grid_worker', 'community')], ['committee'], compounds, NOW)).toBe(false);
});
