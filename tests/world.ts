import { randomBytes } from 'node:crypto';
import { putCommunity } from '../functions/places/store';
import { type CommunityId, sign, storedCommunity } from '../functions/platform/identity';
import { newId } from '../functions/platform/ids';
import { roleSortKey, rolesPartition } from '../functions/platform/roles';
import { write } from '../functions/platform/table';
import { Role, type RoleGrant } from '../shared/http/roles';
import { importHouseholds } from '../shared/places/endpoints';
import { bindHousehold, issueBindingCodes, signIn } from '../shared/residents/endpoints';
import type { Session } from '../shared/residents/schema';
import { announceVote, createVote, openVote } from '../shared/votes/endpoints';
import type { VoteDetail, VoteDraft } from '../shared/votes/schema';
import { must } from './send';
import { newOpenid, type SimulatedWechat } from './simulated-wechat';

/** A person who has signed in with a WeChat account of their own. */
export interface Player {
  openid: string;
  session: Session;
}
/** A small community with two households, an admin who holds every duty, a neighbour, and an open vote. */
export interface World {
  community: CommunityId;
  admin: Player;
  neighbour: Player;
  newcomer: Player;
  /** a printed code nobody has used yet */
  spareCode: string;
  vote: VoteDetail;
}

export const newCommunity = (): CommunityId => storedCommunity(`w${randomBytes(6).toString('hex')}`);

export async function newPlayer(wechat: SimulatedWechat, openid = newOpenid()): Promise<Player> {
  const session = await must(signIn, undefined, { body: { code: await wechat.codeFor(openid) } });
  return { openid, session };
}

/** Writes a duty as it stands in the table, past and future ones included. */
export async function putGrant(
  community: CommunityId,
  grant: Partial<RoleGrant> & Pick<RoleGrant, 'personId' | 'role'>,
) {
  const whole = { personName: '测试', scope: 'community', fromAt: '2026-01-01T00:00:00.000Z', untilAt: null, ...grant };
  const Item = { pk: rolesPartition(community), sk: roleSortKey(whole), ...whole };
  await write({ write: { Put: { Item } }, onRefused: () => new Error('refused') });
}

const ROLL = `小区,楼栋,单元,房号,专有面积,网格,成年人数,人数
机械厂家属院,1,1,101,89.60,1-1-1,2,3
机械厂家属院,1,1,102,72.35,1-1-1,3,3
机械厂家属院,1,1,201,89.60,1-1-1,1,1`;

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
export const draft = (more: Partial<VoteDraft> = {}): VoteDraft => ({
  kind: 'resident_resolution',
  basis: 'household',
  title: '楼前空地怎么用',
  question: '楼前空地用来做什么，可以选两样',
  explanation: '',
  form: {
    type: 'multiple',
    max: 2,
    options: Array.from({ length: 12 }, (_, i) => ({ optionId: `o${i + 1}`, label: `方案 ${i + 1}` })),
  },
  electorate: { scope: 'community' },
  quorum: { numerator: 1, denominator: 2 },
  pass: { fraction: { numerator: 1, denominator: 2 }, strict: true },
  mayChange: true,
  noticeDays: 0,
  opensAt: hours(-1),
  closesAt: hours(48),
  help: '',
  ...more,
});

export async function newWorld(wechat: SimulatedWechat): Promise<World> {
  const community = newCommunity();
  await putCommunity({ communityId: community, name: '试验社区', street: '试验街道', demo: true });
  const [admin, neighbour, newcomer] = [await newPlayer(wechat), await newPlayer(wechat), await newPlayer(wechat)];
  const personId = admin.session.me.personId;
  for (const role of Role.options) await putGrant(community, { personId, role });
  const { token } = await sign({ person: personId, community, homes: [] }, new Date().toISOString());
  const plan = await must(importHouseholds, token, { body: { csv: ROLL } });
  await must(importHouseholds, token, { body: { csv: ROLL, planHash: plan.planHash } });
  const { codes } = await must(issueBindingCodes, token, { body: { buildingId: 'c1.1' } });
  const [first, second, third] = codes.map((one) => one.code) as [string, string, string];
  admin.session = await must(bindHousehold, admin.session.token, { body: { code: first } });
  neighbour.session = await must(bindHousehold, neighbour.session.token, { body: { code: second } });
  const { voteId } = await must(createVote, admin.session.token, {
    body: { ...draft(), draftId: newId(new Date().toISOString()) },
  });
  await must(announceVote, admin.session.token, { params: { voteId } });
  const vote = await must(openVote, admin.session.token, { params: { voteId } });
  return { community, admin, neighbour, newcomer, spareCode: third, vote };
}
