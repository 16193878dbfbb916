import { commitImport } from '../functions/places/commit-import';
import { readCsv } from '../functions/places/read-csv';
import { readPlaces } from '../functions/places/reads';
import { putCommunity } from '../functions/places/store';
import type { CommunityId, Identity } from '../functions/platform/identity';
import { handler } from '../functions/residents/handler';
import { joinHousehold } from '../functions/residents/join';
import { personOf } from '../functions/residents/person-of';
import { grantSteps } from '../functions/residents/roles-store';
import { commitAll } from '../functions/residents/store';
import { planImport } from '../shared/places/import';
import { issueBindingCodes } from '../shared/residents/endpoints';
import { invoke } from './invoke';
import { newOpenid } from './simulated-wechat';
import { newCommunity } from './world';

export const HEADING = '小区,楼栋,单元,房号,专有面积,网格,成年人数,人数';
/** Building 1: two small flats of grid 1-1-1 and a large one of 1-1-2; building 2: one flat of grid 2. */
export const ROLL = `${HEADING}
机械厂家属院,1号楼,1单元,101,89.60,1-1-1,2,3
机械厂家属院,1号楼,1单元,102,72.35,1-1-1,1,1
机械厂家属院,1号楼,2单元,201,120.00,1-1-2,3,5
机械厂家属院,2号楼,1单元,101,60.00,2,2,2
`;

export const now = (): string => new Date().toISOString();
export const newPerson = (): Promise<string> => personOf(newOpenid(), now());
/** Somebody signed in, standing in `community` if given. */
export const as = (person: string, community: CommunityId | null = null): Identity => ({
  person,
  community,
  homes: [],
});

export interface Neighbourhood {
  community: CommunityId;
  admin: Identity;
}

/** A community of its own with the roll above and its first admin. */
export async function newNeighbourhood(roll = ROLL): Promise<Neighbourhood> {
  const community = newCommunity();
  await putCommunity({ communityId: community, name: '鬲津社区', street: '苏祠街道', demo: true });
  const places = await readPlaces(community);
  const importing = { planHash: 'first', rowsHash: 'first' };
  await commitImport(community, places, planImport(readCsv(roll), [], []), importing);
  const person = await newPerson();
  const duty = { personId: person, personName: '王主任', role: 'community_admin', scope: 'community' } as const;
  await commitAll(grantSteps(community, { ...duty, fromAt: now(), untilAt: null }, undefined));
  return { community, admin: as(person, community) };
}

/** A new person who lives there. */
export async function newMember(community: CommunityId, householdId: string, person?: string): Promise<Identity> {
  const who = person ?? (await newPerson());
  await joinHousehold({ person: who, displayName: '王阿姨', community, householdId, before: [], now: now() });
  return as(who, community);
}

/** A freshly printed code of a household. */
export async function codeOf({ admin }: Neighbourhood, householdId: string): Promise<string> {
  const { reply } = await invoke(handler, issueBindingCodes, admin, { body: { householdId } });
  return reply.codes[0]?.code ?? '';
}
