import { readHousehold, readPlaces } from '../../functions/places/reads';
import { storedCommunity } from '../../functions/platform/identity';
import { addressIn } from '../../functions/residents/join';
import { putRequest, requestIdOf } from '../../functions/residents/requests-store';
import type { Household } from '../../shared/places/schema';
import { plus } from './clock';
import { GEJIN } from './gejin';
import { settle } from './settle-people';

const HOUR = 3_600_000;
const ASKING = [
  {
    name: '林小北',
    openid: 'demo-lin-xiaobei',
    householdId: 'c1.4.1.202',
    note: '上月刚租下，房东是马先生。',
    hoursAgo: 20,
  },
  { name: '何秀珍', openid: 'demo-he-xiuzhen', householdId: 'c1.5.1.102', note: '跟女儿一起住。', hoursAgo: 3 },
];

/** Households somebody is about to be bound to: by a printed code, or by a request that waits. */
export const NEWCOMER_HOME = 'c1.5.3.401';
export const SPOKEN_FOR: readonly string[] = [NEWCOMER_HOME, ...ASKING.map(({ householdId }) => householdId)];

/** People who have asked to be bound and wait for the grid worker to look. */
export async function putWaiting(now: string): Promise<void> {
  const community = storedCommunity(GEJIN.communityId);
  const { compounds } = await readPlaces(community, { consistent: true });
  for (const { name, openid, householdId, note, hoursAgo } of ASKING) {
    const requestedAt = plus(now, -hoursAgo * HOUR);
    const personId = await settle({ name, openid, homes: [], duties: [] }, requestedAt);
    const household = (await readHousehold(community, householdId)) as Household;
    const address = addressIn(compounds, household);
    const requestId = requestIdOf(personId, householdId);
    await putRequest(community, { requestId, personId, displayName: name, householdId, address, note, requestedAt });
  }
}
