import fc from 'fast-check';
import { ticketHash } from './ticket-hash';
import { type AtDoor, changesEntry, isDoorTime, settle, TicketCode, ticketRefusal } from './tickets';

const SESSION = { startsAt: '2026-11-28T02:00:00.000Z', endsAt: '2026-11-28T04:00:00.000Z' };
const NOW = '2026-11-28T05:00:00.000Z';
const at = (minutes: number): string => new Date(Date.parse(SESSION.startsAt) + minutes * 60_000).toISOString();
const booked: AtDoor = { state: 'booked', checkIn: null, undoneAt: null };

test('I may type my ticket with blanks and small letters', () => {
  expect(TicketCode.parse('abcd efgh-jkmn')).toBe('ABCDEFGHJKMN');
  expect(TicketCode.safeParse('ABCDEFGH1KMN').success).toBe(false);
});

test('the door list knows my ticket by its hash, and for this session only', () => {
  expect(ticketHash('s1', 'ABCDEFGHJKMN')).toBe('71fd2af4388cd44283903ea6cd694492299d96c9efa324c534772041c84d375d');
  expect(ticketHash('s1', 'ABCDEFGHJKMN')).not.toBe(ticketHash('s2', 'ABCDEFGHJKMN'));
});

test.each([
  ['booked', null],
  ['held', 'TICKET_HELD'],
  ['waiting', 'TICKET_WAITING'],
  ['entered', 'TICKET_WAITING'],
  ['cancelled', 'TICKET_CANCELLED'],
  ['lapsed', 'TICKET_CANCELLED'],
])('with a place that is %s the door says %s', (state, refusal) => {
  expect(ticketRefusal(state)).toBe(refusal);
});

test('the door opens two hours before and closes an hour after', () => {
  expect([at(-121), at(-120), at(180), at(181)].map((one) => isDoorTime(SESSION, one))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('what a phone noted settles once; another door that was earlier stands', () => {
  const note = { scannedAt: at(1), deviceId: 'phone-aaaa' };
  const settled = { ...booked, checkIn: { at: at(1), deviceId: 'phone-aaaa' } };
  expect(settle(booked, note, SESSION, NOW)).toBe('checked_in');
  expect(settle(settled, note, SESSION, NOW)).toBe('already');
  expect(settle(settled, { ...note, deviceId: 'phone-bbbb' }, SESSION, NOW)).toBe('first_was_earlier');
  expect(settle(settled, { ...note, scannedAt: at(0) }, SESSION, NOW)).toBe('now_first');
  expect(settle(settled, { ...note, scannedAt: at(2) }, SESSION, NOW)).toBe('first_was_earlier');
  expect(settle({ ...booked, undoneAt: at(5) }, note, SESSION, NOW)).toBe('undone');
  expect(settle({ ...booked, undoneAt: at(0) }, note, SESSION, NOW)).toBe('checked_in');
  expect(settle(undefined, note, SESSION, NOW)).toBe('unknown');
  expect(settle({ ...booked, state: 'held' }, note, SESSION, NOW)).toBe('waiting');
  expect(settle({ ...booked, state: 'cancelled' }, note, SESSION, NOW)).toBe('cancelled');
  expect(settle(booked, { ...note, scannedAt: at(-300) }, SESSION, NOW)).toBe('out_of_time');
  expect(settle(booked, { ...note, scannedAt: at(20) }, SESSION, at(5))).toBe('out_of_time');
});

test('in whatever order the doors send their notes, the earliest scan stands', () => {
  const note = fc.record({
    minute: fc.integer({ min: -120, max: 180 }),
    deviceId: fc.constantFrom('phone-aaaa', 'phone-bbbb'),
  });
  fc.assert(
    fc.property(fc.array(note, { minLength: 1, maxLength: 12 }), (notes) => {
      let entry: AtDoor = booked;
      for (const { minute, deviceId } of notes) {
        const one = { scannedAt: at(minute), deviceId };
        if (changesEntry(settle(entry, one, SESSION, NOW)))
          entry = { ...entry, checkIn: { at: one.scannedAt, deviceId } };
      }
      expect(entry.checkIn?.at).toBe(at(Math.min(...notes.map(({ minute }) => minute))));
    }),
  );
});
