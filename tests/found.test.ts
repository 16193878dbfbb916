import { randomBytes } from 'node:crypto';
import { appointAdmin, foundCommunity } from '../scripts/found/found';
import { listCommunities } from '../shared/places/endpoints';
import { bindHousehold, getMe } from '../shared/residents/endpoints';
import { must } from './send';
import { type SimulatedWechat, simulatedWechat } from './simulated-wechat';
import { newPlayer } from './world';

let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());

const ROLL = '小区,楼栋,单元,房号,专有面积,网格,成年人数\n南苑,1,1,101,89.60,1-1-1,2\n南苑,1,1,102,72.35,1-1-1,3';
const plan = (more = {}) => ({
  communityId: `f${randomBytes(6).toString('hex')}`,
  name: '南苑社区',
  street: '苏祠街道',
  csv: ROLL,
  door: 'c1.1.1.102',
  ...more,
});
const now = () => new Date().toISOString();

test('a new community begins with its roll, one door’s code, and the admin who used it', async () => {
  const community = plan();
  const { households, address, code } = await foundCommunity(community, now());
  expect({ households, address }).toEqual({ households: 2, address: '南苑 1 号楼 1 单元 102' });
  await expect(appointAdmin(code, now())).rejects.toThrow('还没有人用过');

  const player = await newPlayer(wechat);
  const session = await must(bindHousehold, player.session.token, { body: { code } });
  await appointAdmin(code, now());
  await appointAdmin(code, now());
  const me = await must(getMe, session.token);
  expect(me.roles.map(({ role, scope }) => ({ role, scope }))).toEqual([
    { role: 'community_admin', scope: 'community' },
  ]);
  const { communities } = await must(listCommunities, undefined);
  expect(communities).toContainEqual(expect.objectContaining({ communityId: community.communityId, demo: false }));
});

test('founding twice changes nothing but the code', async () => {
  const community = plan();
  const first = await foundCommunity(community, now());
  const second = await foundCommunity(community, now());
  expect(second).toEqual({ ...first, code: expect.not.stringMatching(first.code) });
});

test('a roll with a bad row founds nothing and names the row', async () => {
  const founding = foundCommunity(plan({ csv: `${ROLL}\n南苑,1,1,103,很大,1-1-1,2` }), now());
  await expect(founding).rejects.toThrow('第 4 行');
});

test('a door that is not in the roll is said to be missing', async () => {
  await expect(foundCommunity(plan({ door: 'c9.1.1.101' }), now())).rejects.toThrow('名册里没有');
});
