import { type Answer, type Desk, lapse, overdue, type Request, serveRequest } from './desk';

/** One request as it was seen from outside. */
export interface Event {
  request: Request;
  /** the clock its function saw */
  now: string;
  /** order of sending and of answering among all events */
  sent: number;
  answered: number;
  /** undefined: the function died on the way, or was too busy */
  answer: Answer | undefined;
  /** without an answer: whether it was done all the same; undefined: nobody knows */
  done?: boolean;
}

/** How everything stood at the end, when nothing was on its way any more. */
export interface End {
  places: Record<string, { state: string; party: number; entry: string }>;
  line: string[];
  free: number;
  waiting: number;
}

/** A right history is found in a few tries per request: then this many are a wrong one, or one too wild to call right. */
const MOST_STEPS = 60_000;

/**
 * Is there one order of all requests, each somewhere between its sending and its answer, in which the clerk gives
 * exactly these answers and ends exactly here? (Wing and Gong's search, with a memory of what led nowhere.) Undefined:
 * yes; otherwise how far the best order came.
 */
export function disorder(start: Desk, history: readonly Event[], end: End): string | undefined {
  const events = [...history].sort((a, b) => a.sent - b.sent);
  const failed = new Set<string>();
  let steps = 0;
  let furthest: { count: number; desk: Desk; next: Event[] } = { count: -1, desk: start, next: [] };

  function search(done: ReadonlySet<number>, first: number, desk: Desk): boolean {
    if (++steps > MOST_STEPS) return false;
    if (first === events.length) {
      if (endsHere(desk, end)) return true;
    } else {
      const key = keyOf(first, done, desk);
      if (failed.has(key)) return false;
      failed.add(key);
    }
    const open = candidates(events, done, first);
    const count = first + done.size;
    if (count > furthest.count) furthest = { count, desk, next: open.map((i) => events[i] as Event) };
    const goOn = (i: number, next: Desk): boolean => {
      const more = new Set(done).add(i);
      let from = first;
      while (more.delete(from)) from++;
      return search(more, from, next);
    };
    const follow = open.map((i) => ({ i, event: events[i] as Event, desks: after(desk, events[i] as Event) }));
    // What is right as it is and changes nothing may always come now: whatever works with it later works with it here.
    // What nobody answered may have changed something at another moment.
    const idle = follow.find(
      ({ event, desks: [next] }) => (event.answer || event.done === false) && next && isSame(next, desk),
    );
    if (idle) return goOn(idle.i, desk);
    for (const { i, desks } of follow) for (const next of desks) if (goOn(i, next)) return true;
    const now = events[open[0] ?? events.length - 1]?.now ?? '';
    for (const place of overdue(desk, now)) {
      const next = structuredClone(desk);
      lapse(next, place, now);
      if (search(done, first, next)) return true;
    }
    return false;
  }
  return search(new Set(), 0, start)
    ? undefined
    : `after ${furthest.count} of ${events.length}, ${steps} tries: ${JSON.stringify(furthest)}`;
}

const isSame = (a: Desk, b: Desk): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The same for the same requests done and the same desk, in whatever order they came about. */
function keyOf(first: number, done: ReadonlySet<number>, { capacity, places, line }: Desk): string {
  const sorted = Object.keys(places)
    .sort()
    .map((household) => {
      const { entry, by, party, state, ended, heldUntil } = places[household] as Desk['places'][string];
      return [household, entry, by, party, state, ended, heldUntil].join();
    });
  return [first, [...done].sort((a, b) => a - b), capacity, line, ...sorted].join('|');
}

/** Requests that may come next: nobody else's answer had arrived before they were sent. */
function candidates(events: readonly Event[], done: ReadonlySet<number>, first: number): number[] {
  const found: number[] = [];
  let earliest = Number.POSITIVE_INFINITY;
  for (let i = first; i < events.length && (events[i] as Event).sent < earliest; i++) {
    if (done.has(i)) continue;
    found.push(i);
    earliest = Math.min(earliest, (events[i] as Event).answered);
  }
  // Answers mostly arrive in the order in which things were done.
  return found.sort((a, b) => (events[a] as Event).answered - (events[b] as Event).answered);
}

/** The desks that may follow a request: one, if the clerk answers as recorded; done or not done, if nobody knows. */
function after(desk: Desk, { request, now, answer, done }: Event): Desk[] {
  if (done === false) return [desk];
  const next = structuredClone(desk);
  const said = serveRequest(next, request, now);
  if (answer === undefined && done) return [next];
  if (answer === undefined) return isSame(next, desk) ? [desk] : [next, desk];
  if (said.ok !== answer.ok) return [];
  if (!said.ok || !answer.ok) return !said.ok && !answer.ok && said.code === answer.code ? [next] : [];
  const place = 'household' in request ? next.places[request.household] : undefined;
  if (place && answer.entry !== undefined) {
    if (place.entry === null) place.entry = answer.entry;
    if (place.entry !== answer.entry) return [];
  }
  const same = (key: 'state' | 'party') => answer[key] === undefined || answer[key] === said[key];
  if (!same('state') || !same('party')) return [];
  const { seats } = answer;
  if (seats && said.seats && (seats.free !== said.seats.free || seats.waiting !== said.seats.waiting)) return [];
  return [next];
}

function endsHere(desk: Desk, end: End): boolean {
  const places = Object.values(desk.places);
  const same = places.every((place) => {
    const found = end.places[place.household];
    const state = place.state === 'over' ? place.ended : place.state;
    return (
      found?.state === state && found?.party === place.party && (place.entry === null || place.entry === found.entry)
    );
  });
  const taken = places.reduce((sum, { state, party }) => sum + (state === 'booked' || state === 'held' ? party : 0), 0);
  return (
    same &&
    places.length === Object.keys(end.places).length &&
    desk.line.join() === end.line.join() &&
    end.waiting === desk.line.length &&
    end.free === desk.capacity - taken
  );
}
