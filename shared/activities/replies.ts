import * as z from 'zod';
import { ActivityId, SessionId } from './ids';
import { Activity, ActivityKind, DrawPhase, DrawSource, Instant, MyEntry } from './schema';

// What lists and the lottery's page answer with.

/** A row of the organisers' desk. */
export const ActivityRow = Activity.pick({
  activityId: true,
  kind: true,
  title: true,
  state: true,
  revision: true,
  opensAt: true,
  closesAt: true,
  mode: true,
}).extend({ sessions: z.int(), firstStartsAt: Instant, lastEndsAt: Instant });
export type ActivityRow = z.infer<typeof ActivityRow>;

/** A row of the organiser's list: with names and answers, for who runs the activity only. */
export const EntryRow = MyEntry.omit({ ahead: true, byMe: true, sentence: true }).extend({
  address: z.string(),
  /** who booked, as they call themselves */
  byName: z.string(),
  /** place in the order of accepted requests; only while waiting */
  stamp: z.string().nullable(),
});
export type EntryRow = z.infer<typeof EntryRow>;

/** A line of the frozen list: number, anonymous code, seats. */
export const DrawLine = z.object({ number: z.int(), code: z.string(), party: z.int() });
export type DrawLine = z.infer<typeof DrawLine>;

export const Draw = z.object({
  sessionId: SessionId,
  phase: DrawPhase,
  source: DrawSource,
  /** this session's own number, appended to the public ones so that sessions are drawn apart */
  ordinal: z.int(),
  frozenAt: Instant.nullable(),
  lines: z.array(DrawLine),
  /** SHA-256 of the lines in their canonical form; empty until frozen */
  hash: z.string(),
  numbers: z.array(z.int()).nullable(),
  /** RFC 3797 key made of the numbers; null until they are known */
  key: z.string().nullable(),
  /** numbers of the lines in drawn order; null until drawn */
  order: z.array(z.int()).nullable(),
  /** codes of the caller's own entries */
  mine: z.array(z.string()),
});
export type Draw = z.infer<typeof Draw>;

export const MyBooking = z.object({
  activityId: ActivityId,
  kind: ActivityKind,
  title: z.string(),
  place: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  entry: MyEntry,
  /** of a household that is not mine: I booked it for them (`entry.proxy` says for whom) */
  forNeighbour: z.boolean(),
});
export type MyBooking = z.infer<typeof MyBooking>;
