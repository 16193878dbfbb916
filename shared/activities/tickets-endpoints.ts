import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { text } from '../http/text';
import { HouseholdId } from '../places/ids';
import { ActivityId, SessionId } from './ids';
import { MAX_PARTY } from './schema';
import { CheckInShown, DeviceId, DoorNote, Settled, TicketCode } from './tickets';

const params = z.object({ activityId: ActivityId, sessionId: SessionId });
const organisers = ['committee', 'grid_worker', 'community_admin'] as const;
const MAX_NOTES = 100;

const Ticket = z.object({
  activityId: ActivityId,
  sessionId: SessionId,
  title: z.string(),
  place: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  householdId: HouseholdId,
  state: z.string(),
  party: z.int(),
  /** null: without a seat there is no ticket */
  code: z.string().nullable(),
  /** what the QR code says; null likewise */
  page: z.string().nullable(),
  checkIn: CheckInShown.nullable(),
});
export type Ticket = z.infer<typeof Ticket>;

const DoorLine = z.object({
  householdId: HouseholdId,
  /** the name given with the booking */
  name: z.string(),
  address: z.string(),
  state: z.enum(['booked', 'held', 'waiting']),
  party: z.int(),
  /** SHA-256 of the ticket, for scanning without a network; null without a seat */
  codeHash: z.string().nullable(),
  /** private answers are not here: they are in the export only */
  note: z.string(),
  checkIn: CheckInShown.nullable(),
  noShow: z.object({ excused: z.boolean(), appeal: z.string().nullable() }).nullable(),
});
export type DoorLine = z.infer<typeof DoorLine>;

export const getTicket = endpoint({
  name: 'getTicket',
  summary: 'The ticket of my household for a session, with its QR code once there is a seat',
  method: 'GET',
  path: '/activities/{activityId}/sessions/{sessionId}/ticket',
  access: 'resident',
  params,
  query: z.object({ householdId: HouseholdId.optional() }),
  reply: Ticket,
  errors: ['NOT_FOUND', 'NOT_A_MEMBER'],
});

export const getDoorList = endpoint({
  name: 'getDoorList',
  summary:
    'Everyone who has a seat or waits, with hashed tickets: kept by the phone at the door, works without a network',
  method: 'GET',
  path: '/activities/{activityId}/sessions/{sessionId}/door-list',
  access: 'resident',
  params,
  reply: z.object({
    title: z.string(),
    place: z.string(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
    lines: z.array(DoorLine),
    asOf: z.iso.datetime(),
  }),
  errors: ['NOT_FOUND', 'FORBIDDEN'],
});

export const checkInTicket = endpoint({
  name: 'checkInTicket',
  summary: 'Let a ticket in, or a household found on the list; a second scan is refused and says when the first was',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/check-ins',
  access: 'resident',
  params,
  body: z.object({
    who: z.union([z.object({ code: TicketCode }), z.object({ householdId: HouseholdId })]),
    /** how many came, where fewer than booked */
    party: z.int().min(1).max(MAX_PARTY).optional(),
  }),
  reply: z.object({ line: DoorLine }),
  errors: [
    'NOT_FOUND',
    'FORBIDDEN',
    'TICKET_UNKNOWN',
    'TICKET_WAITING',
    'TICKET_HELD',
    'TICKET_CANCELLED',
    'ALREADY_CHECKED_IN',
    'NOT_DOOR_TIME',
    'TOO_MANY_TRIES',
  ],
});

export const undoCheckIn = endpoint({
  name: 'undoCheckIn',
  summary: 'Take a check-in back, with the reason; notes of before, settled later, do not bring it back',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/check-ins/undoing',
  access: 'resident',
  params,
  body: z.object({ householdId: HouseholdId, because: text(1, 60) }),
  reply: z.object({ line: DoorLine }),
  errors: ['NOT_FOUND', 'FORBIDDEN', 'NOT_CHECKED_IN'],
});

export const settleCheckIns = endpoint({
  name: 'settleCheckIns',
  summary: 'What a phone noted without a network: the earliest scan stands, sending it twice changes nothing',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/check-ins/settlement',
  access: 'resident',
  params,
  body: z.object({ deviceId: DeviceId, notes: z.array(DoorNote).min(1).max(MAX_NOTES) }),
  reply: z.object({
    results: z.array(
      z.object({
        result: Settled,
        householdId: HouseholdId.nullable(),
        /** the check-in that stands now */
        checkIn: CheckInShown.nullable(),
      }),
    ),
  }),
  errors: ['NOT_FOUND', 'FORBIDDEN'],
});

export const closeDoorList = endpoint({
  name: 'closeDoorList',
  summary: 'After the session: who had a seat and did not come is noted, gently and openly',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/door-list/closing',
  access: organisers,
  params,
  reply: z.object({ closedAt: z.iso.datetime(), came: z.int(), noShows: z.int() }),
  errors: ['NOT_FOUND', 'FORBIDDEN', 'SESSION_NOT_OVER', 'CLASS_MARKED_DAILY'],
});

export const appealNoShow = endpoint({
  name: 'appealNoShow',
  summary: 'Say why we could not come; the organiser decides',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/no-show/appeal',
  access: 'resident',
  params,
  body: z.object({ householdId: HouseholdId.optional(), why: text(1, 100) }),
  reply: z.object({ done: z.literal(true) }),
  errors: ['NOT_FOUND', 'NOT_A_MEMBER', 'TEXT_RISKY', 'ALREADY_DECIDED'],
});

export const listMyNoShows = endpoint({
  name: 'listMyNoShows',
  summary: 'Sessions my household booked and did not come to, who noted it, and what came of it; nobody else sees it',
  method: 'GET',
  path: '/activities/my-no-shows',
  access: 'resident',
  reply: z.object({
    noShows: z.array(
      z.object({
        householdId: HouseholdId,
        activityId: ActivityId,
        sessionId: SessionId,
        title: z.string(),
        /** when the session started */
        at: z.iso.datetime(),
        recordedAt: z.iso.datetime(),
        recordedByName: z.string(),
        /** why it does not count; null: it does */
        excusedBecause: z.string().nullable(),
        /** what we said about it */
        appeal: z.string().nullable(),
      }),
    ),
  }),
});

export const excuseNoShow = endpoint({
  name: 'excuseNoShow',
  summary: 'A no-show that does not count, with the reason',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/no-show/excuse',
  access: organisers,
  params,
  body: z.object({ householdId: HouseholdId, because: text(1, 60) }),
  reply: z.object({ done: z.literal(true) }),
  errors: ['NOT_FOUND', 'FORBIDDEN'],
});

export const exportEntries = endpoint({
  name: 'exportEntries',
  summary: 'The list of a session with its answers as CSV, safe to open in a spreadsheet',
  method: 'GET',
  path: '/activities/{activityId}/sessions/{sessionId}/entries-csv',
  access: organisers,
  params,
  reply: z.object({ fileName: z.string(), csv: z.string() }),
  errors: ['NOT_FOUND', 'FORBIDDEN'],
});

const StaffMember = z.object({ personId: z.string(), name: z.string(), as: z.enum(['helper', 'tutor']) });

export const setActivityStaff = endpoint({
  name: 'setActivityStaff',
  summary: 'Who helps at the door or teaches the class; only who started the activity, or an admin, names them',
  method: 'PUT',
  path: '/activities/{activityId}/staff',
  access: organisers,
  params: z.object({ activityId: ActivityId }),
  body: z.object({ staff: z.array(StaffMember.omit({ name: true })).max(20) }),
  reply: z.object({ staff: z.array(StaffMember) }),
  errors: ['NOT_FOUND', 'FORBIDDEN'],
});

export const getActivityStaff = endpoint({
  name: 'getActivityStaff',
  summary: 'Who helps at the door and who teaches, and what of it I may do',
  method: 'GET',
  path: '/activities/{activityId}/staff',
  access: 'resident',
  params: z.object({ activityId: ActivityId }),
  reply: z.object({ staff: z.array(StaffMember), mayKeepDoor: z.boolean(), mayTeach: z.boolean() }),
  errors: ['NOT_FOUND'],
});
