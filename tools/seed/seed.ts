import { readCommunity } from '../../functions/places/reads';
import {
  MAX_TOGETHER,
  CHANGED as PLACES_CHANGED,
  putCommunity,
  putHouseholds,
  putPlaces,
} from '../../functions/places/store';
import { inBatches } from '../../functions/platform/batches';
import { storedCommunity } from '../../functions/platform/identity';
import { putCode, readCurrentCode } from '../../functions/residents/codes-store';
import type { Community, Household } from '../../shared/places/schema';
import { summarise } from '../../shared/places/summary';
import { settleCast } from './cast';
import { plus } from './clock';
import { committeeMembers } from './committees';
import { DEMO_PEOPLE } from './demo-people';
import { GEJIN, GEJIN_COMPOUNDS, gejinRoll } from './gejin';
import { gejinVotes } from './gejin-votes';
import { putHongchuanFunds } from './hongchuan-funds';
import { putNotices } from './notices';
import { putServices } from './put-services';
import { putDemoVote } from './put-votes';
import { settle } from './settle-people';
import { NEWCOMER_HOME, putWaiting } from './waiting';
import { WEIMIN, WEIMIN_COMPOUNDS, weiminRoll } from './weimin';
import { putWeiminFunds } from './weimin-funds';
import { putWeiminServices, weiminCast } from './weimin-services';
import { weiminVotes } from './weimin-votes';

/** A third community, of which only the funds have come yet. Written last: where it stands, the seed is whole. */
const HONGCHUAN: Community = { communityId: 'hongchuan', name: '洪川社区', street: '洪川镇', demo: true };

/** The printed code that the newcomer types. A code this memorable exists only among made-up people. */
export const NEWCOMER_CODE = 'XMAZHA222288';
const CODE_DAYS = 30;

/** Loads the demo communities, once: where they are already, nothing changes. True when it did something. */
export async function seedDemo(now: string): Promise<boolean> {
  if (await readCommunity(HONGCHUAN.communityId)) return false;
  const gejin = gejinRoll();
  const weimin = weiminRoll();
  await putPlacesOf(GEJIN, GEJIN_COMPOUNDS, gejin);
  await putPlacesOf(WEIMIN, WEIMIN_COMPOUNDS, weimin);
  const ids = await inBatches(DEMO_PEOPLE, 4, (person) => settle(person, plus(now, -90 * 86_400_000)));
  const people = new Map(DEMO_PEOPLE.map(({ key }, index) => [key, ids[index] as string]));
  const homes = new Map(DEMO_PEOPLE.map(({ key, homes: [home] }) => [key, home?.householdId ?? '']));
  const members = await inBatches(committeeMembers(weimin), 12, (member) =>
    settle(member, plus(now, -200 * 86_400_000)),
  );
  const common = { now, people, homes };
  for (const vote of gejinVotes(now)) await putDemoVote(vote, { ...common, roll: gejin, compounds: GEJIN_COMPOUNDS });
  for (const vote of weiminVotes(now))
    await putDemoVote(vote, { ...common, roll: weimin, compounds: WEIMIN_COMPOUNDS });
  await putServices(await settleCast(now, gejin, people));
  const lanes = weiminCast(now, weimin, people, members);
  await putWeiminServices(lanes);
  await putWeiminFunds(lanes);
  await putHongchuanFunds({ personId: people.get('hongchuan-keeper') as string, name: '罗建华' }, now);
  await putNotices(now, people);
  await putWaiting(now);
  await putNewcomerCode(now);
  await putCommunity(HONGCHUAN);
  return true;
}

async function putPlacesOf(place: Community, compounds: { compoundId: string; name: string }[], roll: Household[]) {
  const community = storedCommunity(place.communityId);
  const already = (error: unknown) => {
    if (error !== PLACES_CHANGED) throw error;
  };
  await putCommunity(place);
  for (let at = 0; at < roll.length; at += MAX_TOGETHER) {
    const writes = roll.slice(at, at + MAX_TOGETHER).map((after) => ({ after, before: undefined }));
    await putHouseholds(community, writes).catch(already);
  }
  await putPlaces(community, { version: 0, importing: null, ...summarise(roll, compounds) }).catch(already);
}

async function putNewcomerCode(now: string): Promise<void> {
  const community = storedCommunity(GEJIN.communityId);
  if (await readCurrentCode(community, NEWCOMER_HOME)) return;
  const expiresAt = plus(now, CODE_DAYS * 86_400_000);
  await putCode({ community, householdId: NEWCOMER_HOME, code: NEWCOMER_CODE, expiresAt, before: undefined });
}
