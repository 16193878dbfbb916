import * as z from 'zod';
import { LocalDay, localDay } from '../http/local-time';
import { text } from '../http/text';
import { HouseholdId } from '../places/ids';
import { PersonId } from '../residents/ids';
import type { RoleSheet, Shift } from './schema';

// Home visits (入户). Two people or none: nobody is alone with an elder behind a closed door, and no elder with a stranger.

/** How many go: exactly two, neither fewer nor more. */
export const VISITORS = 2;

/** That the person visited agreed: who said yes, when and how, and who wrote it down. */
export const VisitConsent = z.object({
  /** 李奶奶本人 · 她女儿 */
  givenBy: text(1, 20),
  givenOn: LocalDay,
  way: z.enum(['in_person', 'by_phone', 'by_family']),
});
export type VisitConsent = z.infer<typeof VisitConsent>;
export const CONSENT_WAY_NAMES: Record<VisitConsent['way'], string> = {
  in_person: '当面同意',
  by_phone: '电话里同意',
  by_family: '家里人转达',
};

export const VisitPreparation = z.object({
  householdId: HouseholdId,
  /** as neighbours call them: 李奶奶 */
  visitedName: text(1, 20),
  /** how to find the door, what to mind: 敲门要大声些 */
  hint: text(0, 100),
  consent: VisitConsent,
});
export type VisitPreparation = z.infer<typeof VisitPreparation>;

/** Where and whom: its own item, replied to few and on one day only. */
export const VisitAddress = z.object({
  householdId: HouseholdId,
  address: z.string(),
  visitedName: z.string(),
  hint: z.string(),
});
export type VisitAddress = z.infer<typeof VisitAddress>;

export const VisitNote = z.object({
  personId: PersonId,
  byName: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
});
export type VisitNote = z.infer<typeof VisitNote>;

export const VisitDetail = z.object({
  /** two different people have a seat */
  confirmed: z.boolean(),
  /** the household has agreed; null: not yet, so nobody can sign up */
  consent: VisitConsent.extend({ recordedByName: z.string(), recordedAt: z.iso.datetime() }).nullable(),
  /** names of those who go; to the two and to whoever prepared it */
  visitors: z.array(z.object({ personId: PersonId, name: z.string(), here: z.boolean() })),
  /** null: not for this caller, or not today */
  address: VisitAddress.nullable(),
  /** the day on which the two see the address */
  addressOn: LocalDay,
  notes: z.array(VisitNote),
  mayPrepare: z.boolean(),
  mayWriteNote: z.boolean(),
});
export type VisitDetail = z.infer<typeof VisitDetail>;

/** Two distinct people have a seat. Waiting is not going. */
export const isConfirmed = ({ seated }: Pick<RoleSheet, 'seated'>): boolean =>
  new Set(seated.map(({ personId }) => personId)).size === VISITORS;

/** May one of the visitors see the address now? Only confirmed, only of the two, only on the visit's own local day. */
export const seesAddress = (
  shift: Pick<Shift, 'state' | 'startsAt'>,
  sheet: Pick<RoleSheet, 'seated'>,
  personId: string,
  now: string,
): boolean =>
  shift.state === 'open' &&
  isConfirmed(sheet) &&
  sheet.seated.some((seat) => seat.personId === personId) &&
  localDay(now) === localDay(shift.startsAt);

/** A note may be written from the start until a week later: what was seen, not what is remembered. */
const NOTE_MS = 7 * 86_400_000;
export const mayWriteNote = ({ startsAt }: Pick<Shift, 'startsAt'>, now: string): boolean =>
  Date.parse(startsAt) <= Date.parse(now) && Date.parse(now) < Date.parse(startsAt) + NOTE_MS;
