// What the seats of a session should do, said once more in the plainest way and without any product code: one clerk, one
// desk, one request at a time. The checker asks whether some order of the recorded requests makes this clerk give the
// very same answers.

export interface Place {
  household: string;
  /** null: made by a request whose answer nobody got */
  entry: string | null;
  by: string;
  party: number;
  state: 'booked' | 'held' | 'waiting' | 'over';
  /** how an entry ended: cancelled, declined, lapsed */
  ended?: string;
  heldUntil?: string | undefined;
}
export interface Desk {
  capacity: number;
  holdMs: number | null;
  places: Record<string, Place>;
  /** households in the line, first first */
  line: string[];
}
export type Request =
  | { kind: 'book'; household: string; by: string; party: number }
  | { kind: 'cancel' | 'decline' | 'confirm'; household: string; entry: string }
  | { kind: 'party'; household: string; entry: string; party: number }
  | { kind: 'raise'; capacity: number }
  | { kind: 'look' };
/** What a person was told. `seats`: free and waiting right after the change, where the answer says so. */
export type Answer =
  | { ok: true; entry?: string; state?: string; party?: number; seats?: { free: number; waiting: number } }
  | { ok: false; code: string };

const seated = (place: Place | undefined): boolean => place?.state === 'booked' || place?.state === 'held';
export const freeAt = (desk: Desk): number =>
  desk.capacity - Object.values(desk.places).reduce((sum, place) => sum + (seated(place) ? place.party : 0), 0);

/** Asks the line in its order; whoever fits sits down (or is kept a seat), until nobody does. */
function callUp(desk: Desk, now: string): void {
  for (const household of [...desk.line]) {
    const place = desk.places[household] as Place;
    if (place.party > freeAt(desk)) continue;
    desk.line = desk.line.filter((one) => one !== household);
    place.state = desk.holdMs === null ? 'booked' : 'held';
    if (desk.holdMs !== null) place.heldUntil = new Date(Date.parse(now) + desk.holdMs).toISOString();
  }
}

function leave(desk: Desk, place: Place, ended: string, now: string): void {
  desk.line = desk.line.filter((one) => one !== place.household);
  Object.assign(place, { state: 'over', ended, heldUntil: undefined });
  callUp(desk, now);
}

const shown = (place: Place, desk: Desk, changed: boolean): Answer => ({
  ok: true,
  ...(place.entry !== null && { entry: place.entry }),
  state: place.state === 'over' ? (place.ended as string) : place.state,
  party: place.party,
  ...(changed && { seats: { free: freeAt(desk), waiting: desk.line.length } }),
});
const no = (code: string): Answer => ({ ok: false, code });

const isOver = (place: Place, now: string): boolean => place.state === 'held' && (place.heldUntil as string) <= now;

function book(desk: Desk, { household, by, party }: Request & { kind: 'book' }): Answer {
  const known = desk.places[household];
  if (known && known.state !== 'over')
    return known.by === by && known.party === party ? shown(known, desk, false) : no('ALREADY_BOOKED');
  const place: Place = { household, entry: null, by, party, state: party <= freeAt(desk) ? 'booked' : 'waiting' };
  desk.places[household] = place;
  if (place.state === 'waiting') desk.line.push(household);
  return shown(place, desk, false);
}

function resize(desk: Desk, place: Place, party: number, now: string): Answer {
  if (place.state === 'over') return no('BOOKING_CHANGED');
  if (place.party === party) return shown(place, desk, false);
  if (seated(place) && party - place.party > freeAt(desk)) return no('SESSION_FULL');
  place.party = party;
  callUp(desk, now);
  return shown(place, desk, true);
}

/** The clerk's answer; the desk afterwards is `desk` itself. */
export function serveRequest(desk: Desk, request: Request, now: string): Answer {
  if (request.kind === 'look') return { ok: true };
  if (request.kind === 'book') return book(desk, request);
  if (request.kind === 'raise') {
    if (request.capacity < desk.capacity) return no('CAPACITY_ONLY_UP');
    desk.capacity = request.capacity;
    callUp(desk, now);
    return { ok: true, seats: { free: freeAt(desk), waiting: desk.line.length } };
  }
  const place = desk.places[request.household];
  if (!place) return no('NOT_FOUND');
  if (place.entry !== request.entry) return no('BOOKING_CHANGED');
  if (request.kind === 'party') return resize(desk, place, request.party, now);
  if (request.kind === 'confirm') {
    if (place.ended === 'lapsed' || isOver(place, now)) return no('HOLD_OVER');
    if (place.state !== 'held' && place.state !== 'booked') return no('BOOKING_CHANGED');
    Object.assign(place, { state: 'booked', heldUntil: undefined });
    return shown(place, desk, false);
  }
  if (place.state === 'over') return shown(place, desk, false);
  if (request.kind === 'decline' && place.state !== 'held') return no('BOOKING_CHANGED');
  if (request.kind === 'decline' && isOver(place, now)) return no('HOLD_OVER');
  leave(desk, place, request.kind === 'cancel' ? 'cancelled' : 'declined', now);
  return shown(place, desk, true);
}

/** Holds whose time is over end by themselves, at some moment after. */
export const overdue = (desk: Desk, now: string): Place[] =>
  Object.values(desk.places).filter((one) => isOver(one, now));
export const lapse = (desk: Desk, place: Place, now: string): void =>
  leave(desk, desk.places[place.household] as Place, 'lapsed', now);
