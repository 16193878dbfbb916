import fc from 'fast-check';
import ical from 'node-ical';
import { Commitment } from '../../shared/calendar/commitment';
import { icsOf, uidOf } from './ics';

const one: Commitment = {
  kind: 'shift',
  id: '20261128-a',
  title: '楼道清洁，带上手套；六点半集合',
  place: '3 号楼门口\n东侧',
  startsAt: '2026-11-28T01:30:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
  state: 'confirmed',
  page: '/p',
  discreet: false,
  changedAt: '2026-11-20T08:00:01.000Z',
};
/** What another program makes of it. */
const readBack = (items: Commitment[]) => {
  const parsed = ical.sync.parseICS(icsOf('wmx', items));
  return Object.values(parsed).filter((entry) => entry?.type === 'VEVENT') as ical.VEvent[];
};

test('my phone reads back what the app says: what, where, when, and whether it is certain', () => {
  const [event] = readBack([one]);
  expect(event).toMatchObject({
    uid: uidOf('wmx', one),
    summary: one.title,
    location: one.place,
    status: 'CONFIRMED',
    transparency: 'OPAQUE',
  });
  expect(Number(event?.sequence)).toBe((Date.parse('2026-11-20T08:00:01.000Z') - Date.parse('2026-01-01')) / 1000);
  expect(event?.start.toISOString()).toBe(one.startsAt);
  expect(event?.end?.toISOString()).toBe(one.endsAt);
  expect((event as { lastmodified?: Date }).lastmodified?.toISOString()).toBe(one.changedAt);
});

test('a place I wait for blocks no time, and what was called off is struck out', () => {
  const [waiting, cancelled] = readBack([
    { ...one, state: 'waiting' },
    { ...one, id: 'b', state: 'cancelled' },
  ]);
  expect(waiting).toMatchObject({ status: 'TENTATIVE', transparency: 'TRANSPARENT' });
  expect(cancelled).toMatchObject({ status: 'CANCELLED' });
});

test('a vote ends at a moment', () => {
  const [event] = readBack([{ ...one, kind: 'vote', title: '加装电梯', place: '', endsAt: one.startsAt }]);
  expect(event).toMatchObject({ summary: '表决截止：加装电梯' });
  expect(event?.location).toBeUndefined();
  expect(event?.start.toISOString()).toBe(one.startsAt);
});

test('whoever looks over my shoulder learns nothing of a consultation', () => {
  const text = icsOf('wmx', [{ ...one, title: '离婚咨询', place: '律师室', discreet: true }]);
  expect(text).not.toMatch(/离婚|律师|20261128-a/);
  expect(readBack([{ ...one, discreet: true }])).toMatchObject([{ summary: '预约' }]);
});

test('moved, it is the same entry with a higher number', () => {
  const [before] = readBack([one]);
  const [after] = readBack([
    {
      ...one,
      startsAt: '2026-11-29T01:30:00.000Z',
      endsAt: '2026-11-29T02:00:00.000Z',
      changedAt: '2026-11-21T00:00:00.000Z',
    },
  ]);
  expect(after?.uid).toBe(before?.uid);
  expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence));
  expect(uidOf('wmx', one)).not.toBe(uidOf('glx', one));
});

test('a line break nobody sees ends no line', () => {
  expect(readBack([{ ...one, title: '包\u2028饺子' }])).toMatchObject([{ summary: '包 饺子', location: one.place }]);
});

test('lines are no longer than a calendar reads, and end as it expects', () => {
  const text = icsOf('wmx', [{ ...one, title: '长'.repeat(60) }]);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) {
    expect(line).not.toContain('\n');
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
});

test('whatever a neighbour calls it, every calendar reads back the same things', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((word) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(word) && word.trim() === word)
    // The library that reads it back takes quotes around a whole value off, which RFC 5545 (3.3.11) lets stand.
    .filter((word) => !/^".*"$/.test(word));
  const instant = fc.integer({ min: 1_790_000_000, max: 1_890_000_000 }).map((s) => new Date(s * 1000).toISOString());
  const item = fc.record({
    kind: fc.constantFrom('shift', 'activity', 'venue' as const),
    id: fc.uuid(),
    title: words,
    place: words,
    startsAt: instant,
    minutes: fc.integer({ min: 1, max: 600 }),
    state: fc.constantFrom(...Commitment.shape.state.options),
    changedAt: instant,
  });
  fc.assert(
    fc.property(fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 8 }), (made) => {
      const items = made.map(
        ({ minutes, ...rest }): Commitment => ({
          ...rest,
          endsAt: new Date(Date.parse(rest.startsAt) + minutes * 60_000).toISOString(),
          page: '/p',
          discreet: false,
        }),
      );
      const found = new Map(readBack(items).map((event) => [event.uid, event]));
      expect(found.size).toBe(items.length);
      for (const item of items) {
        const event = found.get(uidOf('wmx', item));
        expect([event?.summary, event?.location]).toEqual([item.title, item.place]);
        expect([event?.start.toISOString(), event?.end?.toISOString()]).toEqual([item.startsAt, item.endsAt]);
      }
    }),
  );
});
