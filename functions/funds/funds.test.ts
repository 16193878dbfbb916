import * as funds from '../../shared/funds/endpoints';
import { getPublicFund } from '../../shared/funds/public-endpoints';
import { listNotices } from '../../shared/notices/endpoints';
import { setClock } from '../../tests/clock';
import { dutyHolder, type FundScene, fundDraft, fundOf, newFund, newFundScene } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { newCommunity, putGrant } from '../../tests/world';
import { handler as board } from '../notices/handler';
import { readDue } from '../platform/due';
import type { Identity } from '../platform/identity';
import { newId } from '../platform/ids';
import { FUNDS_DUE } from './due-store';
import { handler } from './handler';

const NOW = '2026-11-21T02:00:00.000Z';
let scene: FundScene;
let wechat: SimulatedWechat;
beforeAll(async () => {
  setClock(NOW);
  wechat = await simulatedWechat();
});
beforeEach(async () => {
  scene = await newFundScene(NOW);
});
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const own = () => ({ params: { fundId: scene.fundId } });
const create = (as: Identity, fundId: string, more = {}) =>
  invoke(handler, funds.createFund, as, { body: { ...fundDraft(more), fundId } });
const setMode = (as: Identity, mode: 'host_account' | 'link_out' | 'offline') =>
  invoke(handler, funds.setFundMode, as, { ...own(), body: { mode } });
const signOff = (as: Identity, sign = true) =>
  invoke(handler, funds.signOffFund, as, { ...own(), body: { sign, name: '孙志远' } });

test('a fund is founded once, however often the button is pressed, and nobody outside sees the draft', async () => {
  const fundId = newId('2026-11-21T02:00:01.000Z');
  const tries = await Promise.all(Array.from({ length: 8 }, () => create(scene.keeper, fundId)));
  expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([200]));
  expect(tries[0]?.reply).toMatchObject({ state: 'draft', mode: 'link_out', revision: 1 });
  expect((await invoke(handler, getPublicFund, null, { params: { fundId } })).status).toBe(404);
  expect((await invoke(handler, funds.getFund, scene.neighbour, { params: { fundId } })).status).toBe(404);
  expect((await invoke(handler, funds.getFund, scene.keeper, { params: { fundId } })).reply).toMatchObject({
    mayManage: true,
    full: { fundId },
  });
  const names = async (as: Identity) =>
    (await invoke(handler, funds.listFunds, as)).reply.funds.map((one) => one.fundId);
  expect(await names(scene.keeper)).toEqual([scene.fundId, fundId]);
  expect(await names(scene.neighbour)).toEqual([scene.fundId]);
});

test('another fund under the same id is refused, also in another community', async () => {
  expect((await create(scene.keeper, scene.fundId, { name: '另一个基金' })).reply.code).toBe('FUND_CHANGED');
  const elsewhere = await dutyHolder(newCommunity(), 'fund_keeper');
  expect((await create(elsewhere, scene.fundId)).reply.code).toBe('FUND_CHANGED');
  expect((await invoke(handler, funds.getFund, elsewhere, own())).status).toBe(404);
  expect((await invoke(handler, funds.openFund, elsewhere, own())).status).toBe(404);
});

test('a neighbour founds no fund, nor does the keeper of one compound only', async () => {
  expect((await create(scene.neighbour, newId(NOW))).status).toBe(403);
  const half = scene.neighbour;
  await putGrant(scene.community, { personId: half.person, role: 'fund_keeper', scope: 'compound:c1' });
  expect((await create(half, newId(NOW))).reply.code).toBe('FORBIDDEN');
});

test('a committee of four, a supervisor out of the committee, no agreement: the fund stays shut, and says what lacks', async () => {
  const managers = fundDraft().managers.slice(0, 4);
  const more = { managers, supervisor: { personId: null, name: '何静' }, agreementNo: null };
  const fundId = await newFund(scene.community, NOW, { ...more, state: 'draft', openedOn: null });
  const { status, reply } = await invoke(handler, funds.openFund, scene.keeper, { params: { fundId } });
  expect([status, reply.code]).toEqual([409, 'FUND_NOT_READY']);
  expect(reply.details).toEqual({
    lacks: ['和慈善组织的协议编号', '管委会要有 5 人以上，而且是单数', '监督员不能同时在管委会里'],
  });
});

test('a committee of one account under five names opens no fund', async () => {
  const managers = fundDraft().managers.map((one) => ({ ...one, personId: scene.neighbour.person }));
  const fundId = await newFund(scene.community, NOW, { managers, state: 'draft', openedOn: null });
  const { reply } = await invoke(handler, funds.openFund, scene.keeper, { params: { fundId } });
  expect(reply).toMatchObject({ code: 'FUND_NOT_READY', details: { lacks: ['管委会里有人写了两次'] } });
});

test('the fund tells whoever watches over it by name that they do, and nobody else', async () => {
  const supervisor = { personId: scene.neighbour.person, name: '孙志远' };
  const params = { fundId: await newFund(scene.community, NOW, { supervisor }) };
  const am = async (as: Identity) => (await invoke(handler, funds.getFund, as, { params })).reply.amSupervisor;
  expect([await am(scene.neighbour), await am(scene.keeper)]).toEqual([true, false]);
});

test('a fund opens once, and from then on its nights are noted', async () => {
  const fundId = newId(NOW);
  await create(scene.keeper, fundId);
  const tries = await Promise.all(
    Array.from({ length: 5 }, () => invoke(handler, funds.openFund, scene.keeper, { params: { fundId } })),
  );
  expect(new Set(tries.map(({ reply }) => `${reply.state} ${reply.openedOn} ${reply.revision}`))).toEqual(
    new Set(['open 2026-11-21 2']),
  );
  const due = await readDue(FUNDS_DUE, '2026-11-21T16:10:00.000Z', 1000);
  expect(due.filter(({ community }) => community === scene.community)).toHaveLength(1);
});

test('two edits at once: the second one is told, and nothing of the first is lost', async () => {
  const edit = (name: string) =>
    invoke(handler, funds.updateFund, scene.keeper, { ...own(), body: { ...fundDraft({ name }), revision: 1 } });
  const tries = await Promise.all([edit('邻里基金甲'), edit('邻里基金乙')]);
  expect(tries.map(({ status }) => status).sort()).toEqual([200, 409]);
  const won = tries.find(({ status }) => status === 200)?.reply.name;
  expect(await fundOf(scene)).toMatchObject({ name: won, revision: 2 });
});

test('WeChat Pay needs a signature, and not that of the one who switches it on', async () => {
  expect((await setMode(scene.keeper, 'host_account')).reply).toMatchObject({
    code: 'FUND_NOT_READY',
    details: { lacks: ['一位负责人的合规签字'] },
  });
  await signOff(scene.keeper);
  expect((await setMode(scene.keeper, 'host_account')).reply.code).toBe('SIGN_OFF_OWN');
  const supervisor = await dutyHolder(scene.community, 'supervisor');
  expect((await signOff(supervisor)).reply.signOff).toEqual({ personId: supervisor.person, name: '孙志远', at: NOW });
  expect((await setMode(supervisor, 'host_account')).status).toBe(403);
  expect((await setMode(scene.keeper, 'host_account')).reply.mode).toBe('host_account');
  expect((await invoke(handler, getPublicFund, null, own())).reply).toMatchObject({
    canPay: true,
    whose: '钱在禹安县慈善总会的账户里，社区只管怎么用、用得对不对。',
    signOff: { name: '孙志远' },
  });
});

test('another charity, another agreement, or the signature taken back: WeChat Pay is off', async () => {
  const supervisor = await dutyHolder(scene.community, 'supervisor');
  const on = async () => {
    await signOff(supervisor);
    await setMode(scene.keeper, 'host_account');
    return fundOf(scene);
  };
  const { revision } = await on();
  const changed = await invoke(handler, funds.updateFund, scene.keeper, {
    ...own(),
    body: { ...fundDraft({ agreementNo: 'YACS-2027-001' }), revision },
  });
  expect(changed.reply).toMatchObject({ signOff: null, mode: 'link_out' });
  await on();
  expect((await signOff(supervisor, false)).reply).toMatchObject({ signOff: null, mode: 'link_out' });
});

test('a fund that has ended takes nothing more and tells everybody why', async () => {
  const close = () => invoke(handler, funds.closeFund, scene.keeper, { ...own(), body: { because: '路灯都换好了。' } });
  const [first] = await Promise.all([close(), close()]);
  expect(first?.reply).toMatchObject({ state: 'closed', campaign: { endsOn: '2026-11-21' } });
  expect((await close()).reply.revision).toBe(2);
  const { notices } = (await invoke(board, listNotices, scene.neighbour)).reply;
  expect(notices.map(({ title }) => title)).toEqual(['邻里微基金不再接收捐款']);
  expect(notices[0]?.body).toContain('路灯都换好了。余下的钱');
  expect((await invoke(handler, getPublicFund, null, own())).reply).toMatchObject({
    state: 'closed',
    canPay: false,
    nextDisclosureOn: '2027-02-21',
  });
});
