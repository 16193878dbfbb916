import { callOff } from '../../functions/activities/call-off';
import { callOffSteps } from '../../functions/activities/call-off-store';
import { enterLottery, takeSeats } from '../../functions/activities/claim';
import { dueStepsBetween } from '../../functions/activities/due-store';
import { expiresAfter, readEntry } from '../../functions/activities/entries-store';
import { freezeEntries } from '../../functions/activities/freeze';
import { giveBack } from '../../functions/activities/give-back';
import { newEntry } from '../../functions/activities/new-entry';
import { placeDrawn } from '../../functions/activities/place-drawn';
import { freshSheet } from '../../functions/activities/plan-sessions';
import { openSteps } from '../../functions/activities/publish-activity';
import { commit, putActivity, readActivity } from '../../functions/activities/store';
import { inBatches } from '../../functions/platform/batches';
import { freezesAt } from '../../shared/activities/rules';
import { type Activity, ActivityDraft } from '../../shared/activities/schema';
import { localDay, localMinutes } from '../../shared/http/local-time';
import type { Cast } from './cast';
import { plus } from './clock';
import type { DemoActivity, DemoBooking } from './gejin-activities';
import { seededRandom } from './random';

const HOUR = 3_600_000;
const TOLD_BEFORE = 3 * HOUR;

export const activityIdOf = (key: string): string => seededRandom(`activity ${key}`).digits(26);
const two = (n: number): string => String(n).padStart(2, '0');
const sessionIdOf = (key: string, startsAt: string): string => {
  const minutes = localMinutes(startsAt);
  const clock = two(Math.floor(minutes / 60)) + two(minutes % 60);
  return localDay(startsAt).replaceAll('-', '') + clock + seededRandom(`session ${key} ${startsAt}`).digits(14);
};

/** Puts an activity with its bookings, and what became of it; one that is there already stays as it is. */
export async function putDemoActivity(cast: Cast, demo: DemoActivity): Promise<Activity> {
  const { community } = cast;
  const activity = activityOf(cast, demo);
  const known = await readActivity(community, activity.activityId);
  if (known) return known;
  const sheets = demo.state === 'draft' ? [] : activity.sessions.map((one, i) => freshSheet(activity, one, i));
  const steps = sheets.flatMap((sheet) => openSteps(community, sheet, cast.now));
  await commit([putActivity(community, activity, null), ...dueStepsBetween(community, null, activity), ...steps]);
  // One after the other: the line stands in the order in which they asked.
  for (const [i, booking] of demo.bookings.entries())
    await ask(cast, activity, booking, plus(demo.bookedAt, i * 60_000));
  if (demo.gaveBack) await leave(cast, activity, demo.gaveBack);
  if (demo.mode === 'lottery') return drawn(cast, activity, demo);
  return demo.state === 'cancelled' ? calledOff(cast, activity, demo.cancelledBecause ?? '') : activity;
}

function activityOf({ of, now }: Cast, demo: DemoActivity): Activity {
  const draft = ActivityDraft.parse(demo);
  return {
    ...draft,
    activityId: activityIdOf(demo.key),
    sessions: draft.sessions.map((one) => ({ ...one, sessionId: sessionIdOf(demo.key, one.startsAt) })),
    festivalId: demo.festival ? activityIdOf(demo.festival) : null,
    state: demo.state === 'draft' ? 'draft' : 'open',
    revision: 1,
    terms: 1,
    createdBy: of(demo.by).personId,
    createdAt: plus(draft.opensAt, -HOUR),
    publishedAt: demo.state === 'draft' ? null : draft.opensAt < now ? draft.opensAt : now,
    cancelledBecause: null,
    drawNumbers: null,
  };
}

async function ask({ community, of }: Cast, activity: Activity, booking: DemoBooking, at: string): Promise<void> {
  const { by, party, answers = {}, session: n = 0 } = booking;
  const { personId, householdId } = of(by);
  const session = activity.sessions[n];
  if (!session?.sessionId) throw new Error(`${activity.title} has no session ${n}`);
  const form = { householdId, party, answers, proxy: null };
  const entry = newEntry({ now: at, person: personId }, activity, { ...session, sessionId: session.sessionId }, form);
  const wish = { entry, claim: { terms: activity.terms, now: at }, lineOnly: false, restricted: false };
  await (activity.mode === 'lottery' ? enterLottery(community, wish) : takeSeats(community, wish));
}

async function leave({ community, of, now }: Cast, { sessions }: Activity, key: string): Promise<void> {
  const { householdId } = of(key);
  const sessionId = sessions[0]?.sessionId ?? '';
  const entry = await readEntry(community, sessionId, householdId, { consistent: true });
  if (!entry) throw new Error(`${key} has no booking to give back`);
  await giveBack(community, sessionId, householdId, { entryId: entry.entryId, to: 'cancelled', now: plus(now, -HOUR) });
}

/** The list is frozen when registration closed; with numbers, seats and line follow from them. */
async function drawn({ community, now }: Cast, before: Activity, { drawn: numbers, draw }: DemoActivity) {
  for (const { sessionId = '' } of before.sessions)
    await freezeEntries(community, sessionId, freezesAt(before.closesAt));
  if (!numbers || !draw) return before;
  const after = { ...before, drawNumbers: numbers, revision: before.revision + 1 };
  await commit([putActivity(community, after, before)]);
  const at = draw.drawnAt < now ? plus(draw.drawnAt, HOUR / 4) : now;
  for (const { sessionId = '' } of before.sessions) await placeDrawn(community, sessionId, numbers, at);
  return after;
}

async function calledOff({ community, now }: Cast, before: Activity, because: string): Promise<Activity> {
  const after: Activity = { ...before, state: 'cancelled', cancelledBecause: because, revision: before.revision + 1 };
  const at = plus(now, -TOLD_BEFORE);
  const off = after.sessions.flatMap(({ sessionId = '', endsAt }) =>
    callOffSteps(community, { sessionId, activityId: after.activityId }, because, at, expiresAfter(endsAt)),
  );
  await commit([putActivity(community, after, before), ...dueStepsBetween(community, before, after), ...off]);
  await inBatches(after.sessions, 1, ({ sessionId = '' }) => callOff(community, sessionId));
  return after;
}
