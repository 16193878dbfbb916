import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { LocalDay } from '../http/local-time';
import { text } from '../http/text';
import { HouseholdId } from '../places/ids';
import {
  Child,
  Collecting,
  DayMark,
  type DayState,
  Enrolment,
  Guardian,
  PickUpCode,
  Presence,
  Term,
  TermDraft,
} from './classroom';
import { ActivityId, SessionId } from './ids';

const params = z.object({ activityId: ActivityId, sessionId: SessionId });
const onDay = params.extend({ day: LocalDay });
const organisers = ['committee', 'grid_worker', 'community_admin'] as const;
const State = z.enum(['class', 'off', 'none'] satisfies DayState[]);

/** One child as its tutor sees it on a day. */
const Pupil = z.object({
  householdId: HouseholdId,
  ...Child.shape,
  guardians: z.array(Guardian),
  mark: DayMark,
});
export type Pupil = z.infer<typeof Pupil>;

const Classroom = z.object({
  activityId: ActivityId,
  sessionId: SessionId,
  title: z.string(),
  place: z.string(),
  term: Term.nullable(),
  /** today and what comes, at most the next ten days of class */
  nextDays: z.array(LocalDay),
  today: z.object({ day: LocalDay, state: State }),
  /** my household's, if it has a place */
  mine: z
    .object({
      householdId: HouseholdId,
      /** seats of the term: so many children */
      party: z.int(),
      enrolment: Enrolment.nullable(),
      marks: z.array(z.object({ childId: z.string(), mark: DayMark })),
    })
    .nullable(),
  mayTeach: z.boolean(),
});
export type Classroom = z.infer<typeof Classroom>;

export const getClassroom = endpoint({
  name: 'getClassroom',
  summary: 'A class: its days, and of the children only my own',
  method: 'GET',
  path: '/activities/{activityId}/sessions/{sessionId}/class',
  access: 'resident',
  params,
  query: z.object({ householdId: HouseholdId.optional() }),
  reply: Classroom,
  errors: ['NOT_FOUND', 'NOT_A_MEMBER'],
});

export const setTerm = endpoint({
  name: 'setTerm',
  summary: 'When the class meets, and which days fall out',
  method: 'PUT',
  path: '/activities/{activityId}/sessions/{sessionId}/term',
  access: organisers,
  params,
  body: TermDraft,
  reply: z.object({ term: Term, days: z.array(LocalDay) }),
  errors: ['NOT_FOUND', 'FORBIDDEN', 'DRAFT_CHANGED', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const cancelClassDay = endpoint({
  name: 'cancelClassDay',
  summary: 'No class on this day: every enrolled household is told',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/class-days/{day}/cancellation',
  access: 'resident',
  params: onDay,
  body: z.object({ because: text(1, 40) }),
  reply: z.object({ term: Term }),
  errors: ['NOT_FOUND', 'FORBIDDEN', 'NO_CLASS_THAT_DAY', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const saveEnrolment = endpoint({
  name: 'saveEnrolment',
  summary: 'My children and who may collect them, once we have a seat for each',
  method: 'PUT',
  path: '/activities/{activityId}/sessions/{sessionId}/enrolment',
  access: 'resident',
  params,
  body: Enrolment.extend({ householdId: HouseholdId.optional() }),
  reply: Enrolment,
  errors: ['NOT_FOUND', 'NOT_A_MEMBER', 'NOT_BOOKED', 'MORE_CHILDREN_THAN_SEATS', 'TEXT_RISKY'],
});

export const getClassDay = endpoint({
  name: 'getClassDay',
  summary: 'The list of one afternoon: children, guardians, who is here, who was collected; tutors only',
  method: 'GET',
  path: '/activities/{activityId}/sessions/{sessionId}/class-days/{day}',
  access: 'resident',
  params: onDay,
  reply: z.object({ day: LocalDay, state: State, pupils: z.array(Pupil), missing: z.array(HouseholdId) }),
  errors: ['NOT_FOUND', 'FORBIDDEN'],
});

export const markAttendance = endpoint({
  name: 'markAttendance',
  summary: 'Mark a child present, absent or excused',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/class-days/{day}/marks',
  access: 'resident',
  params: onDay,
  body: z.object({ householdId: HouseholdId, childId: z.string().regex(/^k[1-6]$/), presence: Presence }),
  reply: DayMark,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'NO_CLASS_THAT_DAY', 'ALREADY_COLLECTED'],
});

export const issuePickUpCode = endpoint({
  name: 'issuePickUpCode',
  summary: 'A code for whoever collects my children today; the one before stops working',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/pick-up-codes',
  access: 'resident',
  params,
  body: Collecting.omit({ householdId: true }).extend({ householdId: HouseholdId.optional() }),
  reply: z.object({ code: z.string(), day: LocalDay, expiresAt: z.iso.datetime(), words: z.string() }),
  errors: ['NOT_FOUND', 'NOT_A_MEMBER', 'NOT_BOOKED', 'NO_CLASS_THAT_DAY', 'ALREADY_COLLECTED', 'TOO_MANY_TRIES'],
});

export const collectChildren = endpoint({
  name: 'collectChildren',
  summary: 'The tutor types the code, or knows the guardian by sight: the children go home, and it is noted with whom',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/collections',
  access: 'resident',
  params,
  body: z.union([z.object({ code: PickUpCode }), z.object({ bySight: Collecting })]),
  reply: z.object({ householdId: HouseholdId, by: z.string(), children: z.array(z.string()), at: z.iso.datetime() }),
  errors: [
    'NOT_FOUND',
    'FORBIDDEN',
    'NO_CLASS_THAT_DAY',
    'PICK_UP_CODE_WRONG',
    'PICK_UP_CODE_USED',
    'ALREADY_COLLECTED',
    'NOT_HERE_TODAY',
    'TOO_MANY_TRIES',
  ],
});
