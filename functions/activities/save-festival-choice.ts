import { isForHousehold } from '../../shared/activities/audience';
import type { saveFestivalChoice } from '../../shared/activities/festival-endpoints';
import { isLineOnly } from '../../shared/activities/no-shows';
import { checkAnswers, typedWords } from '../../shared/activities/questions';
import { assertBookable, isParty } from '../../shared/activities/rules';
import { type Activity, LIVE_STATES } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import type { ProxyRecord } from '../../shared/residents/proxy';
import { moderate } from '../platform/moderate';
import { pauseBefore } from '../platform/pause';
import { openidOf } from '../platform/person';
import type { Caller, Handle } from '../platform/serve';
import type { Step } from '../platform/table';
import { activityForBooking } from './activity-cache';
import { claimSteps, type Refusal } from './claim-store';
import { changeEntry } from './entries-store';
import { type Choice, type Plan, planChoice } from './festival-choice';
import { commitChoice, stillRegistered, takeMore } from './festival-store';
import { festivalFor, festivalStanding, mainSession, type Standing } from './festival-view';
import { giveBack } from './give-back';
import { householdFor } from './household';
import { newEntry } from './new-entry';
import { assertNoShiftThen } from './no-shift-then';
import { rearrange } from './rearrange';
import { Sheet } from './sheets-store';
import { standingOfHousehold } from './standing';

const TRIES = 6;

interface Wish {
  activity: Activity;
  householdId: string;
  proxy: ProxyRecord | null;
  party: number;
  chosen: Choice[];
  answers: ReturnType<typeof checkAnswers>;
  /** of a promised shift at the time of what is chosen: said already, or somebody else's */
  knowing: boolean;
}

/**
 * What is new is taken first, in one transaction, so nothing is ever given up for nothing. What is no longer wanted goes
 * back after it, one session at a time; broken off there, the same choice sent again finishes.
 */
export const saveFestivalChoiceHandler: Handle<typeof saveFestivalChoice> = async ({ params, body }, caller) => {
  const { community, now } = caller;
  const activity = await activityForBooking(community, params.activityId, now);
  if (activity.kind !== 'festival') throw new AppError('NOT_FOUND');
  const { householdId, proxy } = await householdFor(caller, body);
  if (!isForHousehold(activity.audience, householdId)) throw new AppError('NOT_FOR_YOU');
  if (!isParty(activity.party, body.party)) throw new AppError('PARTY_SIZE', activity.party);
  const answers = checkAnswers(activity.questions, body.answers);
  await checkWords(caller, [typedWords(activity.questions, answers), proxy?.personName ?? '']);
  const knowing = body.anyway === true || proxy !== null;
  const wish: Wish = { activity, householdId, proxy, party: body.party, chosen: body.chosen, answers, knowing };
  const plan = await take(caller, wish);
  await handBack(caller, wish, plan);
  return festivalFor(caller, activity, householdId);
};

async function checkWords(caller: Caller, typed: string[]): Promise<void> {
  const words = typed.filter((one) => one !== '').join('\n');
  if (words !== '') await moderate(await openidOf(caller.person), words);
}

async function take(caller: Caller, wish: Wish): Promise<Plan> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const standing = await festivalStanding(caller.community, wish.activity, wish.householdId, caller.now);
    const plan = planChoice(standing, wish.householdId, wish.party, wish.chosen);
    // Only what is new: what was chosen before has been asked about.
    if (!wish.knowing)
      await assertNoShiftThen(
        caller,
        plan.added.map(({ part }) => part),
      );
    const steps = await stepsOf(caller, wish, standing, plan);
    const outcome = steps.length === 0 ? 'done' : await commitChoice(steps);
    if (outcome === 'done') return plan;
    if (outcome !== 'outpaced') explain(outcome, wish, standing, caller.now);
    await pauseBefore(attempt + 1);
  }
  throw new AppError('BUSY');
}

/** The registration, and everything that needs seats nobody has yet. Nothing new: nothing to write. */
async function stepsOf(caller: Caller, wish: Wish, { main }: Standing, plan: Plan): Promise<Step[]> {
  const { community, now } = caller;
  const { activity, householdId, proxy, party, answers } = wish;
  const claimOf = ({ terms }: Activity) => ({ terms, now });
  const form = { householdId, proxy, festivalId: activity.activityId };
  const registered = main?.state === 'booked' ? main : undefined;
  // In a line, or with a seat to be confirmed: that comes first, where it was booked.
  if (!registered && main && LIVE_STATES.includes(main.state)) throw new AppError('ALREADY_BOOKED');
  if (!registered) await assertMayBook(caller, wish);
  const more = registered ? party - registered.party : 0;
  const registration = registered
    ? more > 0
      ? [
          changeEntry(community, registered, { party, changedAt: now }),
          takeMore(community, registered.sessionId, more, claimOf(activity)),
        ]
      : [stillRegistered(community, registered)]
    : claimSteps(
        community,
        newEntry(caller, activity, mainSession(activity), { ...form, party, answers }),
        claimOf(activity),
      );
  const added = plan.added.flatMap(({ part, party: people }) => {
    const entry = newEntry(caller, part.activity, part.session, { ...form, party: people, answers: {} });
    return claimSteps(community, { ...entry, news: null }, claimOf(part.activity));
  });
  const grown = plan.resized
    .filter(({ entry, party: people }) => people > entry.party)
    .flatMap(({ entry, part, party: people }) => [
      changeEntry(community, entry, { party: people, changedAt: now }),
      takeMore(community, entry.sessionId, people - entry.party, claimOf(part.activity)),
    ]);
  if (registered && more <= 0 && added.length + grown.length === 0) return [];
  return [...registration, ...added, ...grown];
}

/** A household that may only join lines cannot register: a festival has none. */
async function assertMayBook({ community, now }: Caller, { activity, householdId }: Wish): Promise<void> {
  const standing = await standingOfHousehold(community, householdId, now);
  if (isLineOnly(standing, activity.closesAt, now)) throw new AppError('LINE_ONLY', { untilDay: standing.untilDay });
}

/**
 * Turns what stood in the way into its sentence; returns where another try may go through. A sheet that is open and of
 * the terms this choice was made for refuses for one reason only: its seats.
 */
function explain({ refused, found }: Refusal, { activity }: Wish, { parts }: Standing, now: string): void {
  if (refused === 'entry') return;
  if (!found) throw new AppError('NOT_FOUND');
  const sheet = Sheet.parse(found);
  assertBookable(sheet, now);
  const part = parts.find(({ part: { session } }) => session.sessionId === sheet.sessionId)?.part;
  if (sheet.terms !== (part?.activity ?? activity).terms) throw new AppError('TERMS_CHANGED');
  throw new AppError('FESTIVAL_FULL', { sessionId: part ? sheet.sessionId : null, free: sheet.free });
}

/** Seats no longer wanted go to whoever waits for them. */
async function handBack(caller: Caller, { householdId, party, activity }: Wish, plan: Plan): Promise<void> {
  const { community, now } = caller;
  for (const { sessionId, entryId } of plan.dropped)
    await giveBack(community, sessionId, householdId, { entryId, to: 'cancelled', now });
  const fewer = plan.resized.filter(({ entry, party: people }) => people < entry.party);
  for (const { entry, party: people } of fewer) await shrink(caller, entry.sessionId, householdId, people);
  await shrink(caller, mainSession(activity).sessionId, householdId, party);
}

const shrink = ({ community, now }: Caller, sessionId: string, householdId: string, party: number) =>
  rearrange(
    community,
    sessionId,
    householdId,
    (entry) => {
      if (entry.state !== 'booked' || entry.party <= party) return null;
      if (entry.checkIn !== undefined) throw new AppError('ALREADY_ARRIVED');
      return { party, changedAt: now };
    },
    now,
  );
