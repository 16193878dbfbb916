import { handler } from '../../functions/activities/handler';
import type { Identity } from '../../functions/platform/identity';
import { listAll } from '../../functions/platform/table';
import { listEntries, raiseCapacity } from '../../shared/activities/desk-endpoints';
import {
  bookSession,
  cancelBooking,
  changeParty,
  confirmHold,
  declineHold,
  getActivity,
} from '../../shared/activities/endpoints';
import type { Opened } from '../activity-scene';
import { invoke } from '../invoke';
import type { Scene } from '../vote-scene';
import type { End, Event } from './check';
import { watch } from './crash';
import type { Answer, Request } from './desk';

/** What the service says when it does not know itself whether something was done: the phone asks again. */
const UNKNOWN = ['BUSY', 'INTERNAL'];
const RETRIES = 12;

/** Somebody with a phone: what they were last told is all they know. */
export interface Client {
  as: Identity;
  household: string;
  entry?: string | undefined;
  state?: string | undefined;
}
export interface Storm {
  scene: Scene;
  opened: Opened;
  events: Event[];
  tick: () => number;
}
interface Told {
  status: number;
  reply: {
    code?: string;
    entry?: { entryId: string; state: string; party: number };
    session?: { free: number; waiting: number };
  };
}

function call({ opened: { params, activityId }, scene }: Storm, as: Identity, request: Request): Promise<Told> {
  const activity = { params: { activityId } };
  if (request.kind === 'look') return invoke(handler, getActivity, as, activity);
  if (request.kind === 'raise')
    return invoke(handler, raiseCapacity, scene.committee, { params, body: { capacity: request.capacity } });
  const { household: householdId } = request;
  if (request.kind === 'book')
    return invoke(handler, bookSession, as, { params, body: { householdId, party: request.party, answers: {} } });
  const which = { householdId, entryId: request.entry };
  if (request.kind === 'party')
    return invoke(handler, changeParty, as, { params, body: { ...which, party: request.party } });
  const endpoint = { cancel: cancelBooking, decline: declineHold, confirm: confirmHold }[request.kind];
  return invoke(handler, endpoint, as, { params, body: which });
}

function answerOf(request: Request, { status, reply }: Told): Answer | undefined {
  if (status !== 200) return UNKNOWN.includes(reply.code ?? '') ? undefined : { ok: false, code: reply.code ?? '' };
  if (request.kind === 'look' || request.kind === 'raise') return { ok: true };
  const { entryId, state, party } = reply.entry ?? { entryId: '', state: '', party: 0 };
  // Only what gives seats back answers with the sheet of its own write; the others look once more afterwards.
  const own = request.kind === 'cancel' || request.kind === 'decline' || request.kind === 'party';
  return {
    ok: true,
    entry: entryId,
    state,
    party,
    ...(own && reply.session && { seats: { free: reply.session.free, waiting: reply.session.waiting } }),
  };
}

/** Sends a request, and again while nobody knows what became of it; every try is an event of its own. */
export async function ask(storm: Storm, client: Client, request: Request): Promise<Answer | undefined> {
  for (let attempt = 0; attempt < RETRIES; attempt++) {
    const event: Event = { request, now: new Date().toISOString(), sent: storm.tick(), answered: 0, answer: undefined };
    storm.events.push(event);
    const { result, wrote } = await watch(() => call(storm, client.as, request));
    event.answered = storm.tick();
    event.answer = answerOf(request, result);
    // Each of these is one write: where the function died, that says whether it was done. A look ends holds on the way.
    if (result.reply.code === 'INTERNAL') event.done = wrote && request.kind !== 'look';
    if (!event.answer) continue;
    if (event.answer.ok && event.answer.entry)
      Object.assign(client, { entry: event.answer.entry, state: event.answer.state });
    return event.answer;
  }
  return undefined;
}

/** How everything stands, as the organiser sees it and as it lies in the table. */
export async function endOf({ scene, opened: { activityId, params } }: Storm): Promise<End> {
  const places: End['places'] = {};
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? {} : { cursor };
    const { reply } = await invoke(handler, listEntries, scene.committee, { params, query });
    for (const { householdId, state, party, entryId } of reply.entries)
      places[householdId] = { state, party, entry: entryId };
    cursor = reply.cursor ?? undefined;
  } while (cursor !== undefined);
  const pk = `COMMUNITY#${scene.community}#SESSION#${params.sessionId}`;
  const line = (await listAll({ pk, prefix: 'WAIT#', consistent: true }, 5000)).map(({ householdId }) =>
    String(householdId),
  );
  const { reply } = await invoke(handler, getActivity, scene.committee, { params: { activityId } });
  const session = reply.sessions.find(({ sessionId }) => sessionId === params.sessionId);
  return { places, line, free: session?.free ?? -1, waiting: session?.waiting ?? -1 };
}
