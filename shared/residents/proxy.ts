import * as z from 'zod';
import type { RoleGrant } from '../http/roles';
import { text } from '../http/text';
import { HouseholdId } from '../places/ids';
import type { Household } from '../places/schema';
import { PersonId } from './ids';
import { mayActFor } from './rules';

// 代办: somebody books for an elder of their own household, or a grid worker for a neighbour. It is always recorded as
// such, the household sees it, and it can be taken back.

/** How the person agreed to be booked for. */
export const ProxyConsent = z.enum(['in_person', 'by_phone']);
export type ProxyConsent = z.infer<typeof ProxyConsent>;

/** For whom a booking of a household is made, as the client sends it. */
export const OnBehalf = z.object({
  householdId: HouseholdId,
  /** as neighbours call them: 李奶奶 */
  personName: text(1, 20),
  consent: ProxyConsent,
});
export type OnBehalf = z.infer<typeof OnBehalf>;

/** What is kept beside the booking: no name, so that whoever erases themselves is named nowhere any more. */
export const ProxyRecord = z.object({
  /** who made the booking */
  by: PersonId,
  as: z.enum(['family', 'grid_worker']),
  /** for whom */
  personName: z.string(),
  consent: ProxyConsent,
  at: z.iso.datetime(),
});
export type ProxyRecord = z.infer<typeof ProxyRecord>;

/** As it is shown, by the name they go by today; null: they have erased themselves. */
export const ProxyShown = ProxyRecord.extend({ byName: z.string().nullable() });
export type ProxyShown = z.infer<typeof ProxyShown>;

/** In what right somebody may act for a household now; null: in none. Family comes first. */
export function proxyRight(
  household: Pick<Household, 'householdId' | 'compoundId' | 'gridId'>,
  homes: readonly { householdId: string }[],
  grants: readonly Pick<RoleGrant, 'role' | 'scope' | 'fromAt' | 'untilAt'>[],
  now: string,
): ProxyRecord['as'] | null {
  if (homes.some((home) => home.householdId === household.householdId)) return 'family';
  return mayActFor(grants, ['grid_worker'], household, now) ? 'grid_worker' : null;
}

/** Who may take back what was booked by proxy: the one who did it, and every member of the household it was for. */
export const mayRevokeProxy = (
  proxy: Pick<ProxyRecord, 'by'>,
  householdId: string,
  who: { person: string; homes: readonly { householdId: string }[] },
): boolean => proxy.by === who.person || who.homes.some((home) => home.householdId === householdId);

const RIGHT_WORDS = { family: '家里人', grid_worker: '网格员' } as const;
const CONSENT_WORDS = { in_person: '当面同意', by_phone: '电话里同意' } as const;

/** As it stands beside the booking: 由网格员王芳代李奶奶办理，本人当面同意 */
export const proxyWords = (proxy: Pick<ProxyShown, 'as' | 'byName' | 'personName' | 'consent'>): string =>
  `由${RIGHT_WORDS[proxy.as]}${proxy.byName ?? '（已注销）'}代${proxy.personName}办理，本人${CONSENT_WORDS[proxy.consent]}`;
