import fc from 'fast-check';
import { fits, placeFor, promote, raiseStep, type Waiter } from './rules';

const waiter = fc.record({ id: fc.nat(), party: fc.integer({ min: 1, max: 8 }) });
const line = fc.array(waiter, { maxLength: 40 });
const seatsOf = (people: readonly Waiter[]) => people.reduce((sum, { party }) => sum + party, 0);
const ids = (people: readonly { id: number }[]) => people.map(({ id }) => id);

test('I get seats if there are enough for all of us, else we wait together', () => {
  expect(placeFor(2, 2)).toBe('seat');
  expect(placeFor(2, 3)).toBe('line');
  expect(fits(0, 1)).toBe(false);
});

test('one seat comes free: a family of two at the head of the line waits on, the couple’s single neighbour sits down', () => {
  const people = [
    { name: '王家', party: 2 },
    { name: '李家', party: 1 },
    { name: '赵家', party: 1 },
  ];
  expect(promote(people, 1)).toEqual({ promoted: [people[1]], free: 0 });
  expect(promote(people, 3)).toEqual({ promoted: [people[0], people[1]], free: 0 });
});

test('after anybody moves up, nobody waits for seats that are free, and no seat is given twice', () => {
  fc.assert(
    fc.property(line, fc.nat(60), (people, free) => {
      const { promoted, free: left } = promote(people, free);
      expect(left + seatsOf(promoted)).toBe(free);
      const waiting = people.filter((one) => !promoted.includes(one));
      expect(waiting.every(({ party }) => party > left)).toBe(true);
    }),
  );
});

test('nobody is overtaken by somebody behind who needs as many seats', () => {
  fc.assert(
    fc.property(line, fc.nat(60), (people, free) => {
      const { promoted } = promote(people, free);
      for (const [i, one] of people.entries()) {
        if (promoted.includes(one)) continue;
        const behind = people.slice(i + 1).filter((other) => promoted.includes(other));
        expect(behind.every(({ party }) => party < one.party)).toBe(true);
      }
      expect(ids(promoted)).toEqual(ids(people.filter((one) => promoted.includes(one))));
    }),
  );
});

test('more seats offered in steps seat the same people in the same order as at once, and nobody ever waits for a free one', () => {
  fc.assert(
    fc.property(
      line,
      fc.nat(7),
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 5 }),
      (all, spare, more, most) => {
        const people = all.filter(({ party }) => party > spare); // nobody waits for what is free
        const whole = promote(people, spare + more);
        let state = { capacity: 30, free: spare };
        let waiting = people;
        const seated: typeof people = [];
        for (let step = 0; state.capacity !== 30 + more; step++) {
          const next = raiseStep(waiting, state, 30 + more, most);
          expect(next.promoted.length).toBeLessThanOrEqual(Math.max(most, whole.promoted.length));
          expect(next.capacity - next.free).toBe(state.capacity - state.free + seatsOf(next.promoted));
          expect(next.capacity).toBeGreaterThan(state.capacity);
          waiting = waiting.filter((one) => !next.promoted.includes(one));
          seated.push(...next.promoted);
          state = next;
          expect(waiting.every(({ party }) => party > state.free)).toBe(true);
          expect(step).toBeLessThan(100);
        }
        expect(ids(seated)).toEqual(ids(whole.promoted));
        expect(state.free).toBe(whole.free);
      },
    ),
  );
});
