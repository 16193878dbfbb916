import fc from 'fast-check';
import { choiceChange, overstretched } from './festival';

const hour = (n: number): string => new Date(Date.UTC(2026, 10, 28, n)).toISOString();
const chosen = (sessionId: string, from: number, to: number, party: number) => ({
  sessionId,
  startsAt: hour(from),
  endsAt: hour(to),
  party,
});

test('my family may part for an hour, but nobody is in two places', () => {
  const both = [chosen('puppets', 1, 2, 2), chosen('dumplings', 1, 3, 2)];
  expect(overstretched(both, 4)).toEqual([]);
  expect(overstretched(both, 3).map(({ sessionId }) => sessionId)).toEqual(['puppets', 'dumplings']);
  expect(overstretched([chosen('a', 1, 2, 3), chosen('b', 2, 3, 3)], 3)).toEqual([]);
});

test('choosing anew keeps what stays, adds what is new and gives the rest back', () => {
  expect(choiceChange(['a', 'b'], ['b', 'c'])).toEqual({ added: ['c'], dropped: ['a'], kept: ['b'] });
});

test('a choice is fine exactly when no moment needs more people than were registered', () => {
  const one = fc.record({
    from: fc.nat(10),
    length: fc.integer({ min: 1, max: 4 }),
    party: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), fc.integer({ min: 1, max: 8 }), (list, party) => {
      const sessions = list.map(({ from, length, party: p }, i) => chosen(`s${i}`, from, from + length, p));
      const busiest = Math.max(
        0,
        ...Array.from({ length: 15 }, (_, h) =>
          list.filter((s) => s.from <= h && h < s.from + s.length).reduce((sum, s) => sum + s.party, 0),
        ),
      );
      expect(overstretched(sessions, party).length > 0).toBe(busiest > party);
    }),
  );
});
