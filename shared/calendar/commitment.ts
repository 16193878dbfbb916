import * as z from 'zod';
import { HouseholdId } from '../places/ids';
import { PersonId } from '../residents/ids';

/** Something that stands in a person's calendar. Every feature that fixes a time lends its own in this form. */
export const Commitment = z.object({
  kind: z.enum(['shift', 'activity', 'venue', 'vote']),
  /** of the shift, session, reservation or vote; unique within its kind and community */
  id: z.string().min(1).max(120),
  title: z.string(),
  /** where, in words; never the address of a home visit; empty where there is no place */
  place: z.string(),
  startsAt: z.iso.datetime(),
  /** equal to `startsAt` for a deadline */
  endsAt: z.iso.datetime(),
  /**
   * `held`: kept for me until I confirm · `requested`: waits for an approval · `cancelled`: called off by the organiser,
   * still lent so that a subscribed calendar strikes it out
   */
  state: z.enum(['confirmed', 'held', 'waiting', 'requested', 'cancelled']),
  /** client page to open */
  page: z.string(),
  /** nobody but the person may learn what it is: outside the app it is only “预约”, without title and place */
  discreet: z.boolean(),
  /** one of many days of the same seat: whoever misses it keeps the seat */
  oneOfMany: z.literal(true).optional(),
  /** when the thing itself or my place in it last changed */
  changedAt: z.iso.datetime(),
});
export type Commitment = z.infer<typeof Commitment>;
export type CommitmentKind = Commitment['kind'];

/** Somebody to remind: the person, or a whole household where nobody in particular booked (`personId` null). */
export const Participant = z.object({
  personId: PersonId.nullable(),
  householdId: HouseholdId.nullable(),
  /** the thing as it is to them; a state that is neither confirmed nor held is not reminded of */
  commitment: Commitment,
});
export type Participant = z.infer<typeof Participant>;

/** A thing with a time that people are reminded of. */
export type Timed = Pick<Commitment, 'kind' | 'id' | 'startsAt'>;
