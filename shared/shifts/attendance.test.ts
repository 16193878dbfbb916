import fc from 'fast-check';
import { checkInWindow, countsUntil, creditedMinutes, mayCheckIn, onArrival } from './attendance';
import { byYear, CertificateCode, hoursWords, inFours, servicesIn, sumMinutes } from './hours';
import { isConfirmed, seesAddress } from './visits';

const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 28, 1) + minutes * 60_000).toISOString();
/** Nine to half past eleven, to be there a quarter of an hour before. */
const shift = { startsAt: at(0), endsAt: at(150), gatherAt: at(-15) };

test('I check in from half an hour before until the end, to the moment', () => {
  expect(checkInWindow(shift)).toEqual({ opensAt: at(-30), closesAt: at(150) });
  expect(checkInWindow({ ...shift, gatherAt: at(-60) }).opensAt).toBe(at(-60));
  expect(mayCheckIn(shift, at(-30))).toBe(true);
  expect(mayCheckIn(shift, '2026-11-28T00:29:59.999Z')).toBe(false);
  expect(mayCheckIn(shift, at(150))).toBe(true);
  expect(mayCheckIn(shift, at(151))).toBe(false);
});

test('time counts from the gathering until half an hour after the end, in whole minutes', () => {
  expect(creditedMinutes(shift, at(-30), at(150))).toBe(165);
  expect(creditedMinutes(shift, at(5), at(65))).toBe(60);
  expect(creditedMinutes(shift, at(0), '2026-11-28T01:00:59.999Z')).toBe(0);
  expect(creditedMinutes(shift, at(0), at(600))).toBe(180);
  expect(countsUntil(shift)).toBe(at(180));
});

test('no check-in and check-out, however strange, gives less than nothing or more than the window', () => {
  fc.assert(
    fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }), (from, to) => {
      const minutes = creditedMinutes(shift, at(from), at(to));
      expect(Number.isInteger(minutes)).toBe(true);
      expect(minutes).toBeGreaterThanOrEqual(0);
      expect(minutes).toBeLessThanOrEqual(15 + 150 + 30);
      expect(creditedMinutes(shift, at(from), at(to + 1))).toBeGreaterThanOrEqual(minutes);
    }),
  );
});

test('at a home visit nobody works alone: the first waits, the second starts both', () => {
  expect(onArrival('service', undefined)).toEqual({ mine: 'in', startsPartner: false });
  expect(onArrival('home_visit', undefined)).toEqual({ mine: 'pending', startsPartner: false });
  expect(onArrival('home_visit', { state: 'pending' })).toEqual({ mine: 'in', startsPartner: true });
  expect(onArrival('home_visit', { state: 'in' })).toEqual({ mine: 'in', startsPartner: false });
  expect(onArrival('home_visit', { state: 'out' })).toEqual({ mine: 'pending', startsPartner: false });
});

test('the address is seen by two, on one day, or by nobody', () => {
  const seat = (personId: string) => ({ personId, at: at(-100) });
  const both = { seated: [seat('a'), seat('b')] };
  const visit = { state: 'open', startsAt: at(0) } as const;
  expect(isConfirmed(both)).toBe(true);
  expect(isConfirmed({ seated: [seat('a'), seat('a')] })).toBe(false);
  fc.assert(
    fc.property(
      fc.constantFrom('a', 'b', 'c'),
      fc.integer({ min: -5000, max: 5000 }),
      fc.boolean(),
      (person, minute, isFull) => {
        const sees = seesAddress(visit, isFull ? both : { seated: [seat('a')] }, person, at(minute));
        // The day in China runs from nine hours before nine until fifteen after.
        const onThatDay = minute >= -9 * 60 && minute < 15 * 60;
        expect(sees).toBe(isFull && person !== 'c' && onThatDay);
      },
    ),
  );
  expect(seesAddress({ ...visit, state: 'cancelled' }, both, 'a', at(0))).toBe(false);
});

const row = fc.record({
  shiftId: fc.constantFrom('s1', 's2', 's3'),
  day: fc.constantFrom('2025-12-31', '2026-01-01', '2026-11-28'),
  minutes: fc.integer({ min: -200, max: 200 }),
});

test('the years of a ledger add up to the whole', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(sumMinutes(byYear(rows))).toBe(sumMinutes(rows));
      expect(servicesIn(rows)).toBeLessThanOrEqual(3);
    }),
  );
});

test('a service that was corrected to nothing is none', () => {
  const rows = [
    { shiftId: 'a', minutes: 120 },
    { shiftId: 'a', minutes: -120 },
    { shiftId: 'b', minutes: 30 },
  ];
  expect(servicesIn(rows)).toBe(1);
});

test('hours in words, and a code as it is printed and typed', () => {
  expect([0, 45, 60, 200, -30].map(hoursWords)).toEqual(['0 分钟', '45 分钟', '1 小时', '3 小时 20 分钟', '-30 分钟']);
  expect(inFours('0123456789ABCDEF')).toBe('0123-4567-89AB-CDEF');
  expect(CertificateCode.parse('o123-4567 89ab-cdef')).toBe('0123456789ABCDEF');
  expect(CertificateCode.safeParse('0123').success).toBe(false);
});
