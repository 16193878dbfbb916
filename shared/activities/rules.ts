import { AppError } from '../http/errors';
import { fits } from '../seats/rules';
import type { Activity, ActivityDraft, Openness, PartyRule, Session } from './schema';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Longer is not a session but a programme of several. */
const MAX_SESSION_MS = 16 * 60 * MINUTE;
/** A term of a classroom is one session of many days. */
const MAX_TERM_MS = 200 * DAY;
/** Plans beyond a year are guesses, and a mistyped year. */
const MAX_AHEAD_MS = 400 * DAY;
/**
 * A lottery's list is frozen this long after closing: an entry accepted in the last millisecond is written by a function
 * that lives at most 10 s.
 */
export const SETTLE_MS = 15_000;
/** The number that decides is drawn after the list is frozen, with time for the schedule to be late. */
const BEFORE_DRAW_MS = 5 * MINUTE;
/** So few seats left are worth a word. */
const LAST_SEATS = 3;

export const plus = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
export const freezesAt = (closesAt: string): string => plus(closesAt, SETTLE_MS);
export const holdEndsAt = (now: string, holdMinutes: number): string => plus(now, holdMinutes * MINUTE);

const wrong = (path: string, message: string) => new AppError('BAD_REQUEST', [{ path, message }]);

/** Facts of a draft that no single field shows. Refusals name the field in the way. */
export function assertDraft(draft: ActivityDraft): void {
  if (draft.mode === 'lottery' && !draft.draw) throw wrong('draw', '摇号要先定下用哪个公开的号码');
  if (draft.mode === 'first_come' && draft.draw) throw wrong('draw', '先到先得不用摇号');
  const { ages } = draft.audience;
  const asked = ages && draft.questions.find(({ questionId }) => questionId === ages.questionId);
  if (ages && !(asked?.type === 'date' && asked.required))
    throw wrong('audience.ages', '要看年龄，先加一道必填的日期题问生日');
  const longest = draft.kind === 'classroom' ? MAX_TERM_MS : MAX_SESSION_MS;
  for (const [i, session] of draft.sessions.entries()) {
    const lasts = Date.parse(session.endsAt) - Date.parse(session.startsAt);
    if (lasts <= 0 || lasts > longest) throw wrong(`sessions.${i}.endsAt`, '结束要晚于开始，也不能太长');
    if (session.capacity < draft.party.max) throw wrong(`sessions.${i}.capacity`, '名额不能少于一户最多能来的人数');
  }
}

/** Can this draft be published now? Registration ends before the first session, and everything lies ahead. */
export function assertPublishable(activity: Activity, now: string): void {
  if (activity.state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED');
  const starts = activity.sessions.map(({ startsAt }) => startsAt).sort();
  const [first = '', last = ''] = [starts[0], starts.at(-1)];
  const inOrder = activity.opensAt < activity.closesAt && now < activity.closesAt && activity.closesAt <= first;
  const near = Date.parse(last) - Date.parse(now) <= MAX_AHEAD_MS;
  const { draw } = activity;
  const drawn = !draw || (plus(activity.closesAt, BEFORE_DRAW_MS) <= draw.drawnAt && draw.drawnAt <= first);
  if (!inOrder || !near || !drawn) throw new AppError('ACTIVITY_TIMES_WRONG');
}

/** What of an activity a booking relies on: may not change once somebody has booked. */
export const sameTerms = (a: ActivityDraft, b: ActivityDraft): boolean =>
  JSON.stringify(terms(a)) === JSON.stringify(terms(b));
const terms = (draft: ActivityDraft) => {
  const { kind, place, audience, questions, party, opensAt, closesAt, mode, holdMinutes, draw, festivalId } = draft;
  const sessions = draft.sessions.map(({ startsAt, endsAt, capacity, zone }) => [startsAt, endsAt, capacity, zone]);
  return [kind, place, audience, questions, party, opensAt, closesAt, mode, holdMinutes, draw, festivalId, sessions];
};

export const isParty = (rule: PartyRule, party: number): boolean => party >= rule.min && party <= rule.max;

type Window = Pick<Session, 'state' | 'opensAt' | 'closesAt' | 'startsAt' | 'cancelledBecause'>;

/**
 * Until when seats change hands. A session's are settled when it begins; a class goes on for a term, and whoever leaves
 * it half-way makes room for a child in the line.
 */
export const seatsUntil = ({ kind, startsAt, endsAt }: Pick<Session, 'kind' | 'startsAt' | 'endsAt'>): string =>
  kind === 'classroom' ? endsAt : startsAt;

/** Open for bookings now? The same rule enables the button on the phone and refuses on the server. */
export function assertBookable(session: Window, now: string): void {
  if (session.state === 'cancelled') throw new AppError('SESSION_CANCELLED', { because: session.cancelledBecause });
  if (now < session.opensAt) throw new AppError('BOOKING_NOT_OPEN', { opensAt: session.opensAt });
  if (session.closesAt <= now || session.startsAt <= now)
    throw new AppError('BOOKING_CLOSED', { closedAt: session.closesAt });
}

export interface ForMe {
  /** the activity addresses a household of mine */
  addressed: boolean;
  /** my household may only join lines now */
  lineOnly: boolean;
  /** the fewest that come together */
  party: number;
}

/** Why I can, or cannot, book a session now. */
export function opennessOf(session: Session, me: ForMe, now: string): Openness {
  if (session.state === 'cancelled') return 'cancelled';
  if (session.startsAt <= now) return 'over';
  if (now < session.opensAt) return 'not_yet';
  if (session.closesAt <= now) return 'closed';
  if (!me.addressed) return 'not_for_you';
  // A draw has no line to join beforehand.
  if (session.mode === 'lottery') return me.lineOnly ? 'line_only' : 'lottery';
  if (!fits(session.free, me.party)) return 'full';
  if (me.lineOnly) return 'line_only';
  return session.free <= LAST_SEATS ? 'last' : 'free';
}

/** May these public numbers be entered now? They decide, so they come after the list is closed, once, as announced. */
export function assertDrawable(activity: Activity, numbers: readonly number[], now: string): void {
  const { draw, drawNumbers, state } = activity;
  if (!draw) throw new AppError('NOT_A_LOTTERY');
  if (state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED');
  if (state === 'draft' || now < draw.drawnAt) throw new AppError('DRAW_TOO_EARLY', { drawnAt: draw.drawnAt });
  if (drawNumbers) throw new AppError('DRAW_ALREADY_ENTERED', { numbers: drawNumbers });
  if (numbers.length !== draw.numbers) throw new AppError('DRAW_NUMBERS_WRONG', { numbers: draw.numbers });
}
