import { importHouseholdsHandler } from '../../functions/places/import-households';
import { readHouseholds } from '../../functions/places/reads';
import { putCommunity } from '../../functions/places/store';
import { readCode } from '../../functions/residents/codes-store';
import { issueBindingCodesHandler } from '../../functions/residents/issue-binding-codes';
import { grantSteps, readGrant } from '../../functions/residents/roles-store';
import { commitAll, readPerson } from '../../functions/residents/store';
import { isInForce } from '../../shared/http/roles';
import type { RowError } from '../../shared/places/import-schema';
import { Community } from '../../shared/places/schema';
import { operatorOf } from './operator';

export class FoundingRefused extends Error {}

const rowWords = ({ line, column, reason }: RowError) => `第 ${line} 行 ${column}：${reason}`;

/** Founds a community from its household roll, and issues the first door's code. Repeating it changes nothing but the code. */
export async function foundCommunity(
  { csv, door, ...names }: { communityId: string; name: string; street: string; csv: string; door: string },
  now: string,
): Promise<{ households: number; address: string; code: string }> {
  const community = Community.parse({ ...names, demo: false });
  const operator = operatorOf(community.communityId, now);
  const seen = await importHouseholdsHandler({ params: {}, query: {}, body: { csv } }, operator);
  if (seen.errors.length > 0) throw new FoundingRefused(seen.errors.map(rowWords).join('\n'));
  await putCommunity(community);
  await importHouseholdsHandler({ params: {}, query: {}, body: { csv, planHash: seen.planHash } }, operator);
  const roll = await readHouseholds(operator.community);
  const household = roll.find(({ householdId }) => householdId === door);
  if (!household)
    throw new FoundingRefused(`名册里没有 ${door} 这一户；住户编号是 小区.楼栋.单元.房号，如 c1.2.1.301。`);
  const body = { householdId: household.householdId };
  const { codes } = await issueBindingCodesHandler({ params: {}, query: {}, body }, operator);
  const [issued] = codes;
  if (!issued) throw new FoundingRefused('没有印出绑定码，请再试一次。');
  return { households: roll.length, address: issued.address, code: issued.code };
}

/** Makes the person who used this code the community's admin. Returns the name they gave themselves. */
export async function appointAdmin(code: string, now: string): Promise<string> {
  const used = await readCode(code.toUpperCase().replace(/[\s-]/g, ''));
  if (!used?.usedBy) throw new FoundingRefused('这张绑定码还没有人用过，请先在小程序里输入它。');
  const { personId, displayName } = await readPerson(used.usedBy);
  const duty = { personId, role: 'community_admin', scope: 'community' } as const;
  const past = await readGrant(used.community, duty);
  if (past && isInForce(past, now)) return displayName;
  await commitAll(grantSteps(used.community, { ...duty, personName: displayName, fromAt: now, untilAt: null }, past));
  return displayName;
}
