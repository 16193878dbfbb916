import { disorder, type End, type Event } from './check';
import type { Desk, Request } from './desk';

const NOW = '2026-11-25T08:00:00.000Z';
const desk = (capacity: number): Desk => ({ capacity, holdMs: null, places: {}, line: [] });
const book = (household: string, party = 1): Request => ({ kind: 'book', household, by: household, party });
let clock = 0;
const told = (request: Request, state: string, more: object = {}): Event => {
  const sent = clock++;
  const answer = { ok: true as const, entry: 'household' in request ? `e-${request.household}` : '', state, ...more };
  return { request, now: NOW, sent, answered: clock++, answer };
};
const end = (places: Record<string, string>, line: string[], free: number): End => ({
  places: Object.fromEntries(
    Object.entries(places).map(([household, state]) => [household, { state, party: 1, entry: `e-${household}` }]),
  ),
  line,
  free,
  waiting: line.length,
});

test('a history as it should be passes', () => {
  const cancel: Request = { kind: 'cancel', household: 'a', entry: 'e-a' };
  const history = [told(book('a'), 'booked'), told(book('b'), 'waiting'), told(cancel, 'cancelled')];
  expect(disorder(desk(1), history, end({ a: 'cancelled', b: 'booked' }, [], 0))).toBeUndefined();
});

test('one seat given to two is found out', () => {
  const history = [told(book('a'), 'booked'), told(book('b'), 'booked')];
  expect(disorder(desk(1), history, end({ a: 'booked', b: 'booked' }, [], -1))).toBeDefined();
});

test('a line whose order changed is found out, and one whose two first asked at once is not', () => {
  const history = [told(book('a'), 'booked'), told(book('b'), 'waiting'), told(book('c'), 'waiting')];
  const places = { a: 'booked', b: 'waiting', c: 'waiting' };
  expect(disorder(desk(1), history, end(places, ['b', 'c'], 0))).toBeUndefined();
  expect(disorder(desk(1), history, end(places, ['c', 'b'], 0))).toBeDefined();
  const atOnce = history.map((event, i) => (i === 2 ? { ...event, sent: (history[1] as Event).sent + 0.5 } : event));
  expect(disorder(desk(1), atOnce, end(places, ['c', 'b'], 0))).toBeUndefined();
});

test('somebody who waits beside a free seat, or was lost from the line, is found out', () => {
  const cancel: Request = { kind: 'cancel', household: 'a', entry: 'e-a' };
  const history = [told(book('a'), 'booked'), told(book('b'), 'waiting'), told(cancel, 'cancelled')];
  expect(disorder(desk(1), history, end({ a: 'cancelled', b: 'waiting' }, ['b'], 1))).toBeDefined();
  expect(disorder(desk(1), history, end({ a: 'cancelled', b: 'waiting' }, [], 1))).toBeDefined();
});

test('a request whose function died may have been done or not, but not half', () => {
  const dead: Event = { ...told(book('b'), ''), answer: undefined };
  const history = [told(book('a'), 'booked'), dead];
  expect(disorder(desk(2), history, end({ a: 'booked' }, [], 1))).toBeUndefined();
  expect(disorder(desk(2), history, end({ a: 'booked', b: 'booked' }, [], 0))).toBeUndefined();
  expect(disorder(desk(2), history, end({ a: 'booked' }, [], 0))).toBeDefined();
});
