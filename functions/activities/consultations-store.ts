import * as z from 'zod';
import { quarterId } from '../../shared/activities/consultation-slots';
import { ConsultationId, Slot } from '../../shared/activities/consultations';
import { ActivityId } from '../../shared/activities/ids';
import { AppError } from '../../shared/http/errors';
import type { LocalDay } from '../../shared/http/local-time';
import { PersonId } from '../../shared/residents/ids';
import { remindersFor } from '../calendar/writes';
import type { CommunityId } from '../platform/identity';
import { get, listAll, transact, write } from '../platform/table';
import { DayItem, dayKey } from './consultation-days-store';

// Who comes to a counsellor and why is kept twice: under the counsellor's own key and under the visitor's own key. Keys
// are made from the session's person only, so no duty of anybody else can read either.
//
// Access patterns
//   Take a quarter, give it back | transact | COMMUNITY#<c>#CONSULT#<activityId>, COMMUNITY#<c>#COUNSEL#<counsellorId>, COMMUNITY#<c>#PERSON#<p> | CONSULTDAY#…, <day>#<slot>#<activityId>, CONSULT#<activityId> | 6 to 14 WCU, reminders included
//   Who comes to me on a day | query | COMMUNITY#<c>#COUNSEL#<me> | <day>#* | 0.5 RCU per 4
//   What I booked before, kept until it is forgotten | query | COMMUNITY#<c>#PERSON#<me> | CONSULTPAST#* | 0.5 RCU
//   Forget a visitor who erased themselves | delete | COMMUNITY#<c>#COUNSEL#<counsellorId> | <day>#<slot>#<activityId> | 1 WCU
//   What I booked | query | COMMUNITY#<c>#PERSON#<me> | CONSULT#* | 0.5 RCU

/** Visitors of one day, and consultations of one person. */
const MAX_VISITORS = 400;
const MAX_MINE = 100;
const KEEP_SECONDS = 30 * 86_400;

/** A consultation as its two people know it. */
export const Consultation = z.object({
  consultationId: ConsultationId,
  activityId: ActivityId,
  title: z.string(),
  counsellorId: PersonId,
  counsellorName: z.string(),
  field: z.string(),
  place: z.string(),
  day: z.string(),
  slot: Slot,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  bookedAt: z.iso.datetime(),
  personId: PersonId,
  name: z.string(),
  why: z.string(),
  phone: z.string().nullable(),
});
export type Consultation = z.infer<typeof Consultation>;

const visitorKey = (community: CommunityId, { counsellorId, day, slot, activityId }: Consultation) => ({
  pk: `COMMUNITY#${community}#COUNSEL#${counsellorId}`,
  sk: `${day}#${String(slot).padStart(2, '0')}#${activityId}`,
});
const mineKey = (community: CommunityId, personId: string, activityId: string) => ({
  pk: `COMMUNITY#${community}#PERSON#${personId}`,
  sk: `CONSULT#${activityId}`,
});

const pastKey = (community: CommunityId, { personId, consultationId }: Consultation) => ({
  pk: `COMMUNITY#${community}#PERSON#${personId}`,
  sk: `CONSULTPAST#${consultationId}`,
});
const keptUntil = ({ endsAt }: Consultation): number => Math.floor(Date.parse(endsAt) / 1000) + KEEP_SECONDS;

/**
 * A person has one consultation to come per activity; `before` is one of theirs that is over or was called off. It stays
 * with them until it forgets itself, so that whoever erases themselves takes every trace along.
 */
export async function putConsultation(
  community: CommunityId,
  consultation: Consultation,
  before: Consultation | undefined,
): Promise<void> {
  const { consultationId, activityId, day, counsellorId, slot, personId, startsAt, bookedAt } = consultation;
  const Item = { ...consultation, expiresAtSeconds: keptUntil(consultation) };
  const keep = before && { ...pastKey(community, before), ...before, expiresAtSeconds: keptUntil(before) };
  const replacing = before
    ? {
        ConditionExpression: 'consultationId = :before',
        ExpressionAttributeValues: { ':before': before.consultationId },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  await transact([
    {
      write: {
        Update: {
          Key: dayKey(community, activityId, day, counsellorId),
          UpdateExpression: 'SET taken.#slot = :id',
          ConditionExpression:
            'attribute_not_exists(taken.#slot) AND attribute_type(cancelledAt, :nothing) AND fromMinutes <= :from AND toMinutes >= :to',
          ExpressionAttributeNames: { '#slot': `s${slot}` },
          ExpressionAttributeValues: {
            ':id': consultationId,
            ':nothing': 'NULL',
            ':from': slot * 15,
            ':to': (slot + 1) * 15,
          },
        },
      },
      onRefused: (found) => {
        if (!found) return new AppError('NOT_FOUND');
        return new AppError(DayItem.parse(found).cancelledAt ? 'CONSULTATION_OVER' : 'CONSULTATION_TAKEN');
      },
    },
    {
      write: { Put: { Item: { ...mineKey(community, personId, activityId), ...Item }, ...replacing } },
      onRefused: () => new AppError('CONSULTATION_BOOKED'),
    },
    {
      write: { Put: { Item: { ...visitorKey(community, consultation), ...Item } } },
      onRefused: () => new AppError('BUSY'),
    },
    ...(keep ? [{ write: { Put: { Item: keep } }, onRefused: () => new AppError('BUSY') }] : []),
    ...remindersFor(community, { kind: 'activity', id: quarterId(consultation), startsAt }, bookedAt),
  ]);
}

/** The quarter is free again, and nothing of it is left. */
export async function dropConsultation(community: CommunityId, consultation: Consultation): Promise<void> {
  const { consultationId, activityId, day, counsellorId, slot, personId } = consultation;
  const own = {
    ConditionExpression: 'consultationId = :id',
    ExpressionAttributeValues: { ':id': consultationId },
  };
  const gone = () => new AppError('NOT_FOUND');
  await transact([
    { write: { Delete: { Key: mineKey(community, personId, activityId), ...own } }, onRefused: gone },
    { write: { Delete: { Key: visitorKey(community, consultation), ...own } }, onRefused: gone },
    {
      write: {
        Update: {
          Key: dayKey(community, activityId, day, counsellorId),
          UpdateExpression: 'REMOVE taken.#slot',
          ConditionExpression: 'taken.#slot = :id',
          ExpressionAttributeNames: { '#slot': `s${slot}` },
          ExpressionAttributeValues: { ':id': consultationId },
        },
      },
      onRefused: gone,
    },
  ]);
}

/**
 * `counsellor` and `person` below are the session's own person: handlers pass nothing else, and the message about a day
 * called off reads whom to write to.
 */
export async function readVisitors(community: CommunityId, counsellor: string, day: LocalDay): Promise<Consultation[]> {
  const query = { pk: `COMMUNITY#${community}#COUNSEL#${counsellor}`, prefix: `${day}#`, consistent: true };
  return (await listAll(query, MAX_VISITORS)).map((item) => Consultation.parse(item));
}

export async function readConsultation(
  community: CommunityId,
  person: string,
  activityId: ActivityId,
): Promise<Consultation | undefined> {
  const item = await get(mineKey(community, person, activityId), { consistent: true });
  return item && Consultation.parse(item);
}

/** Those replaced by a later one, too. */
export async function readPastConsultations(community: CommunityId, person: string): Promise<Consultation[]> {
  const query = { pk: `COMMUNITY#${community}#PERSON#${person}`, prefix: 'CONSULTPAST#', consistent: true };
  return (await listAll(query, MAX_MINE)).map((item) => Consultation.parse(item));
}

/** What the counsellor was told, once the person has erased themselves. The quarter of a day gone by stays as it was. */
export async function dropVisitor(community: CommunityId, consultation: Consultation): Promise<void> {
  const Delete = {
    Key: visitorKey(community, consultation),
    ConditionExpression: 'attribute_not_exists(pk) OR consultationId = :id',
    ExpressionAttributeValues: { ':id': consultation.consultationId },
  };
  const another = new AppError('NOT_FOUND');
  await write({ write: { Delete }, onRefused: () => another }).catch((error) => {
    if (error !== another) throw error;
  });
}

export async function readConsultations(community: CommunityId, person: string): Promise<Consultation[]> {
  const query = { pk: `COMMUNITY#${community}#PERSON#${person}`, prefix: 'CONSULT#', consistent: true };
  return (await listAll(query, MAX_MINE)).map((item) => Consultation.parse(item));
}
