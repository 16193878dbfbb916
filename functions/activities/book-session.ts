import { isDeepStrictEqual } from 'node:util';
import { isForHousehold, isOfAge } from '../../shared/activities/audience';
import type { bookSession } from '../../shared/activities/endpoints';
import { isLineOnly, openToAllFrom } from '../../shared/activities/no-shows';
import { checkAnswers, typedWords } from '../../shared/activities/questions';
import { isParty } from '../../shared/activities/rules';
import { type Activity, LIVE_STATES } from '../../shared/activities/schema';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Caller } from '../platform/serve';
import { activityForBooking, forgetActivity } from './activity-cache';
import { type Claimed, enterLottery, takeSeats, type Wish } from './claim';
import type { EntryItem } from './entries-store';
import { householdFor } from './household';
import { newEntry } from './new-entry';
import { assertNoShiftThen } from './no-shift-then';
import { bookedReply } from './reply';
import { standingOfHousehold } from './standing';

export async function bookSessionHandler(
  { params, body }: Input<typeof bookSession>,
  caller: Caller,
): Promise<Reply<typeof bookSession>> {
  const { community, now } = caller;
  const activity = await activityForBooking(community, params.activityId, now);
  const session = activity.sessions.find(({ sessionId }) => sessionId === params.sessionId);
  if (!session) throw new AppError('NOT_FOUND');
  // Who comes to a consultation stands in no list of entries: it is booked by the quarter of an hour.
  if (activity.kind === 'consultation') throw new AppError('BOOK_BY_SLOT');
  const { householdId, proxy } = await householdFor(caller, body);
  const answers = checkAnswers(activity.questions, body.answers);
  if (!isParty(activity.party, body.party)) throw new AppError('PARTY_SIZE', activity.party);
  const addressed = isForHousehold(activity.audience, householdId);
  if (!addressed || !isOfAge(activity.audience, answers, session.startsAt)) throw new AppError('NOT_FOR_YOU');
  await checkWords(caller, [typedWords(activity.questions, answers), proxy?.personName ?? '']);
  if (!body.anyway && !proxy) await assertNoShiftThen(caller, [{ activity, session }]);
  const standing = await standingOfHousehold(community, householdId, now);
  const form = { householdId, party: body.party, answers, proxy };
  const wish: Wish = {
    entry: newEntry(caller, activity, { ...session, sessionId: params.sessionId }, form),
    claim: { terms: activity.terms, now },
    lineOnly: isLineOnly(standing, activity.closesAt, now),
    restricted: standing.untilDay !== null,
  };
  const details = { untilDay: standing.untilDay, openToAllFrom: openToAllFrom(activity.closesAt) };
  const claimed = await claim(caller, activity, wish).catch((error) => {
    if (!(error instanceof AppError)) throw error;
    forgetActivity(community, activity.activityId);
    throw error.code === 'LINE_ONLY' || error.code === 'LOTTERY_LATER' ? new AppError(error.code, details) : error;
  });
  if (!claimed.isNew) assertSame(claimed.entry, wish.entry);
  return bookedReply(claimed.entry, caller);
}

const claim = (caller: Caller, { mode }: Pick<Activity, 'mode'>, wish: Wish): Promise<Claimed> =>
  mode === 'lottery' ? enterLottery(caller.community, wish) : takeSeats(caller.community, wish);

/** Only those who run the activity read these words, so what WeChat is not sure about may pass; what is risky may not. */
async function checkWords(caller: Caller, typed: string[]): Promise<void> {
  const words = typed.filter((one) => one !== '').join('\n');
  if (words !== '') await moderate(await openidOf(caller.person), words);
}

/** A double tap or a lost reply finds its own booking; another one of the household is in the way. */
function assertSame(found: EntryItem, wish: EntryItem): void {
  if (found.state === 'called_off') throw new AppError('SESSION_CANCELLED');
  const same = found.by === wish.by && found.party === wish.party && isDeepStrictEqual(found.answers, wish.answers);
  if (!same || !LIVE_STATES.includes(found.state)) throw new AppError('ALREADY_BOOKED', { state: found.state });
}
