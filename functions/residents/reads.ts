import { AppError } from '../../shared/http/errors';
import type { RoleGrant } from '../../shared/http/roles';
import {
  type OnBehalf,
  type ProxyConsent,
  type ProxyRecord,
  type ProxyShown,
  proxyRight,
} from '../../shared/residents/proxy';
import { Member } from '../../shared/residents/schema';
import { readHousehold } from '../places/reads';
import { type CommunityId, SessionHome } from '../platform/identity';
import { get, listAll } from '../platform/table';

// What residents lends to other features: who belongs to a household, who a person is, who may act for whom.
//
// Access patterns
//   The members of a household | query | COMMUNITY#<c>#HOUSEHOLD#<h> | MEMBER#* | 0.5 RCU per 20
//   The name a person goes by | get | PERSON#<p> | PERSON | 0.5 RCU
//   The homes of a person in a community, strong | query | PERSON#<p> | HOME#<c>#* | 1 RCU
//   When a person last gave up a seat in a community | get | PERSON#<p> | RESIDENCE#<c> | 0.5 RCU

/** 50 people and the extra members. */
export const MAX_MEMBERS = 60;
/** Of one person in one community: own, parents', let out. */
const MAX_HOMES = 50;

export const householdPartition = (community: CommunityId, householdId: string): string =>
  `COMMUNITY#${community}#HOUSEHOLD#${householdId}`;

export async function readMembers(community: CommunityId, householdId: string): Promise<Member[]> {
  const query = { pk: householdPartition(community, householdId), prefix: 'MEMBER#' };
  return (await listAll(query, MAX_MEMBERS)).map((item) => Member.parse(item));
}

/** The name a person goes by; null once they have erased themselves. */
export async function readDisplayName(personId: string): Promise<string | null> {
  const item = await get({ pk: `PERSON#${personId}`, sk: 'PERSON' });
  return item ? String(item.displayName) : null;
}

/** The same for several; who has gone is not in it. */
export async function readDisplayNames(personIds: Iterable<string>): Promise<Map<string, string>> {
  const ids = [...new Set(personIds)];
  const names = await Promise.all(ids.map(readDisplayName));
  return new Map(ids.flatMap((id, i) => (names[i] == null ? [] : [[id, names[i]] as const])));
}

/** The households of this community a person belongs to now. */
export async function readHomesIn(community: CommunityId, personId: string): Promise<{ householdId: string }[]> {
  const query = { pk: `PERSON#${personId}`, prefix: `HOME#${community}#`, consistent: true };
  return (await listAll(query, MAX_HOMES)).map((item) => ({ householdId: String(item.householdId) }));
}

/** What a session of theirs would carry now, for work that no session asks for: a reminder, a feed. */
export async function readSessionHomes(community: CommunityId, personId: string): Promise<SessionHome[]> {
  const query = { pk: `PERSON#${personId}`, prefix: `HOME#${community}#`, consistent: true };
  const [homes, residence] = await Promise.all([
    listAll(query, MAX_HOMES),
    get({ pk: `PERSON#${personId}`, sk: `RESIDENCE#${community}` }),
  ]);
  const movedAt = residence?.movedAt ?? null;
  return homes.map(({ householdId, seat }) => SessionHome.parse({ householdId, seat, movedAt }));
}

/** The part of a caller that acts for somebody else. */
interface Actor {
  readonly now: string;
  readonly person: string;
  readonly community: CommunityId;
  readonly homes: readonly { householdId: string }[];
  roles(): Promise<RoleGrant[]>;
}

/** The right in which the caller acts for a household: refused as NOT_THEIR_PROXY when there is none. */
async function readRight(actor: Actor, householdId: string): Promise<ProxyRecord['as']> {
  const household = await readHousehold(actor.community, householdId);
  if (!household) throw new AppError('HOUSEHOLD_UNKNOWN');
  const right = proxyRight(household, actor.homes, await actor.roles(), actor.now);
  if (right === null) throw new AppError('NOT_THEIR_PROXY');
  return right;
}

/** What is kept beside a booking made for a household by the caller. Roles and household are read strongly, now. */
export async function readProxy(actor: Actor, { householdId, personName, consent }: OnBehalf): Promise<ProxyRecord> {
  const as = await readRight(actor, householdId);
  return { by: actor.person, as, personName, consent, at: actor.now };
}

/** A proxy with the name its maker goes by now. */
export const readProxyShown = async (proxy: ProxyRecord | null): Promise<ProxyShown | null> =>
  proxy && { ...proxy, byName: await readDisplayName(proxy.by) };

/**
 * The same for a person with an account (shifts): a member of the caller's household, or a neighbour bound to a
 * household the caller serves as grid worker.
 */
export async function readProxyForPerson(actor: Actor, personId: string, consent: ProxyConsent): Promise<ProxyRecord> {
  const [homes, personName] = await Promise.all([readHomesIn(actor.community, personId), readDisplayName(personId)]);
  const shared = homes.find((home) => actor.homes.some((own) => own.householdId === home.householdId));
  for (const { householdId } of shared ? [shared] : homes) {
    try {
      return await readProxy(actor, { householdId, personName: personName ?? '', consent });
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'NOT_THEIR_PROXY')) throw error;
    }
  }
  throw new AppError('NOT_THEIR_PROXY');
}
