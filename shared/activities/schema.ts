import * as z from 'zod';
import { text } from '../http/text';
import { CompoundId, HouseholdId } from '../places/ids';
import { ProxyShown } from '../residents/proxy';
import { ActivityId, EntryId, SessionId } from './ids';
import { Answers, Questions } from './questions';

/** To the millisecond, always: then instants of this feature compare as text. */
export const Instant = z.iso.datetime({ precision: 3 });

/** 活动 · 课堂 · 大集 · 咨询 · 节庆: what is special about the last four stands in files of their own. */
export const ActivityKind = z.enum(['plain', 'classroom', 'fair', 'consultation', 'festival']);
export type ActivityKind = z.infer<typeof ActivityKind>;
export const KIND_NAMES: Record<ActivityKind, string> = {
  plain: '活动',
  classroom: '四点半课堂',
  fair: '公益大集',
  consultation: '三官两师',
  festival: '幸福生活节',
};

export const ActivityState = z.enum(['draft', 'open', 'cancelled', 'over']);
export type ActivityState = z.infer<typeof ActivityState>;

/** More at once is another activity. Even exchanging them all, with their reminders, stays one transaction (100 actions). */
export const MAX_SESSIONS = 20;
/** The largest hall of a community; a queue longer than this is a lottery's. */
export const MAX_CAPACITY = 1000;
/** A family; a larger group asks the organiser. */
export const MAX_PARTY = 8;
/** Names of partner units on one poster. */
const MAX_PARTNERS = 8;
const MAX_HOUSEHOLDS = 200;

/** Whom it is for. With `ages`, the answer to a date question (a birthday) is checked on the day of the session. */
export const Audience = z.object({
  who: z.discriminatedUnion('scope', [
    z.object({ scope: z.literal('everyone') }),
    z.object({ scope: z.literal('compounds'), compoundIds: z.array(CompoundId).min(1).max(20) }),
    z.object({ scope: z.literal('households'), householdIds: z.array(HouseholdId).min(1).max(MAX_HOUSEHOLDS) }),
  ]),
  ages: z
    .object({ from: z.int().min(0).max(120), to: z.int().min(0).max(120), questionId: z.string() })
    .refine((a) => a.from <= a.to, '年龄的范围不对')
    .nullable(),
});
export type Audience = z.infer<typeof Audience>;

/** How many come together; all or nothing. `whole`: who that is, in words: 一名孩子和一位家长 */
export const PartyRule = z
  .object({ min: z.int().min(1).max(MAX_PARTY), max: z.int().min(1).max(MAX_PARTY), whole: text(0, 20) })
  .refine((p) => p.min <= p.max, '最少不能超过最多');
export type PartyRule = z.infer<typeof PartyRule>;

/**
 * 摇号: the public number that will decide, fixed when the activity is published. `numbers`: how many numbers it has
 * (福彩3D read as one number: 1; 双色球 with its seven: 7).
 */
export const DrawSource = z.object({ name: text(2, 40), drawnAt: Instant, numbers: z.int().min(1).max(10) });
export type DrawSource = z.infer<typeof DrawSource>;

export const SessionDraft = z.object({
  /** from publishing on; a draft's sessions have none */
  sessionId: SessionId.optional(),
  startsAt: Instant,
  endsAt: Instant,
  capacity: z.int().min(1).max(MAX_CAPACITY),
  /** where exactly, if not everywhere: 二楼活动室 */
  zone: text(0, 20),
});
export type SessionDraft = z.infer<typeof SessionDraft>;

/** Everything an organiser chooses. After the first booking only words and capacity (upwards) can change. */
export const ActivityDraft = z.object({
  kind: ActivityKind,
  title: text(2, 30),
  about: text(0, 1000),
  /** of the week or month: 非遗传承月 */
  theme: text(0, 12),
  /** 协办单位 */
  partners: z.array(text(1, 30)).max(MAX_PARTNERS),
  place: text(1, 30),
  audience: Audience,
  questions: Questions,
  party: PartyRule,
  /** nothing here costs anything, and the contract says so */
  priceFen: z.literal(0),
  opensAt: Instant,
  closesAt: Instant,
  mode: z.enum(['first_come', 'lottery']),
  /** a household that moves up has so long to say yes; null: the seat is theirs at once */
  holdMinutes: z.int().min(10).max(2880).nullable(),
  draw: DrawSource.nullable(),
  sessions: z.array(SessionDraft).min(1).max(MAX_SESSIONS),
  /** one registration for a festival; its sub-activities name it */
  festivalId: ActivityId.nullable(),
});
export type ActivityDraft = z.infer<typeof ActivityDraft>;

export const Activity = ActivityDraft.extend({
  activityId: ActivityId,
  state: ActivityState,
  /** grows with every change; an edit states the one it was made on */
  revision: z.int(),
  /** grows when what a booking relies on changes (form, audience, party, window) */
  terms: z.int(),
  createdBy: z.string(),
  createdAt: Instant,
  publishedAt: Instant.nullable(),
  cancelledBecause: z.string().nullable(),
  /** the public numbers of a lottery, once entered */
  drawNumbers: z.array(z.int().min(0)).nullable(),
});
export type Activity = z.infer<typeof Activity>;

/** Where a session stands between registration and seats; `none` for first come, first served. */
export const DrawPhase = z.enum(['none', 'entering', 'frozen', 'placing', 'placed']);
export type DrawPhase = z.infer<typeof DrawPhase>;

/** A session with its live seats. */
export const Session = z.object({
  sessionId: SessionId,
  activityId: ActivityId,
  kind: ActivityKind,
  title: z.string(),
  theme: z.string(),
  /** place and zone in words */
  place: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  opensAt: Instant,
  closesAt: Instant,
  mode: z.enum(['first_come', 'lottery']),
  /** of which compounds; empty: everyone's */
  compoundIds: z.array(CompoundId),
  state: z.enum(['open', 'cancelled']),
  cancelledBecause: z.string().nullable(),
  capacity: z.int(),
  /** seats nobody has booked or holds */
  free: z.int(),
  /** households in the line */
  waiting: z.int(),
  /** households in the lottery */
  entered: z.int(),
  draw: DrawPhase,
});
export type Session = z.infer<typeof Session>;

/** booked · held (moved up, to be confirmed) · waiting · entered (in the lottery) · then how it ended. */
export const EntryState = z.enum([
  'booked',
  'held',
  'waiting',
  'entered',
  'cancelled',
  'declined',
  'lapsed',
  'called_off',
]);
export type EntryState = z.infer<typeof EntryState>;
/** The states in which a household has something to lose. */
export const LIVE_STATES: readonly EntryState[] = ['booked', 'held', 'waiting', 'entered'];

/** A household's own booking, as the household sees it. */
export const MyEntry = z.object({
  sessionId: SessionId,
  householdId: HouseholdId,
  entryId: EntryId,
  state: EntryState,
  party: z.int(),
  answers: Answers,
  /** confirm before this; only while held */
  heldUntil: Instant.nullable(),
  /** households ahead in the line; only while waiting */
  ahead: z.int().nullable(),
  /** the entry's anonymous number in the published list; only in a lottery */
  drawCode: z.string().nullable(),
  /** made by somebody for somebody */
  proxy: ProxyShown.nullable(),
  bookedAt: Instant,
  byMe: z.boolean(),
  /** one sentence: 已报上 2 人 */
  sentence: z.string(),
});
export type MyEntry = z.infer<typeof MyEntry>;

/** Why I can, or cannot, book a session now. */
export const Openness = z.enum([
  'free',
  'last',
  'full',
  'lottery',
  'not_yet',
  'closed',
  'over',
  'cancelled',
  'not_for_you',
  'line_only',
]);
export type Openness = z.infer<typeof Openness>;

/** A row of the week's list. */
export const SessionCard = Session.extend({
  openness: Openness,
  /** one sentence that says it: 还有 5 个名额 */
  sentence: z.string(),
  /** what my household has there, as last noted (a moment late after booking) */
  myState: EntryState.nullable(),
});
export type SessionCard = z.infer<typeof SessionCard>;

export const SessionForMe = SessionCard.omit({ myState: true }).extend({ mine: z.array(MyEntry) });
export type SessionForMe = z.infer<typeof SessionForMe>;

/** A community's gentle rule for those who do not come; null: none. */
export const NoShowRule = z.object({
  count: z.int().min(2).max(20),
  withinDays: z.int().min(7).max(365),
  forDays: z.int().min(7).max(90),
});
export type NoShowRule = z.infer<typeof NoShowRule>;

export const NoShowStanding = z.object({
  householdId: HouseholdId,
  /** no-shows that count today */
  count: z.int(),
  /** until when the household can only join lines; null: free to book */
  untilDay: z.string().nullable(),
  sentence: z.string(),
});
export type NoShowStanding = z.infer<typeof NoShowStanding>;

/** As it is shown: of the households named, everybody sees their own only, and who may run the activity all of them. */
const AudienceShown = Audience.extend({
  who: z.discriminatedUnion('scope', [
    z.object({ scope: z.literal('everyone') }),
    z.object({ scope: z.literal('compounds'), compoundIds: z.array(CompoundId) }),
    z.object({ scope: z.literal('households'), householdIds: z.array(HouseholdId) }),
  ]),
});

export const ActivityDetail = Activity.omit({ sessions: true, createdBy: true }).extend({
  audience: AudienceShown,
  sessions: z.array(SessionForMe),
  /** the caller may run this activity */
  mayManage: z.boolean(),
  standing: z.array(NoShowStanding),
  createdByMe: z.boolean(),
});
export type ActivityDetail = z.infer<typeof ActivityDetail>;
