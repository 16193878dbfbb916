import { newOpenid, type SimulatedWechat, simulatedWechat } from '../../../tests/simulated-wechat';
import { accessToken } from './access-token';
import { checkText } from './check-text';
import { codeImage } from './code-image';
import { exchangeCode } from './exchange-code';
import { sendSubscribe } from './send-subscribe';

let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());
const fault = (api: string, what: object) => wechat.control('fault', { api, ...what });

describe('signing in with WeChat', () => {
  test('my login code says who I am', async () => {
    const openid = newOpenid();
    expect(await exchangeCode(await wechat.codeFor(openid))).toEqual({ openid });
  });
  test('a login code works once, and an invented one never', async () => {
    const code = await wechat.codeFor(newOpenid());
    await exchangeCode(code);
    await expect(exchangeCode(code)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    await expect(exchangeCode('made-up')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  });
  test.each([
    [40226, 'SIGN_IN_FAILED'],
    [45011, 'TOO_MANY_TRIES'],
    [40013, 'WECHAT_UNAVAILABLE'],
  ])('when WeChat answers %i, I am told %s', async (errcode, code) => {
    await fault('code2Session', { errcode });
    await expect(exchangeCode('any')).rejects.toMatchObject({ code });
  });
  test('what WeChat refused stands in the log as a number, and nothing of mine beside it', async () => {
    const said = jest.spyOn(console, 'log').mockImplementation(() => {});
    process.env.LOG = 'on';
    await fault('code2Session', { errcode: 40125 });
    await expect(exchangeCode('my-login-code')).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' });
    process.env.LOG = 'off';
    const lines = said.mock.calls.map(([line]) => JSON.parse(line));
    said.mockRestore();
    expect(lines).toEqual([{ level: 'warn', wechat: '/sns/jscode2session', errcode: 40125 }]);
  });
  test('a short busy moment of WeChat does not stop me', async () => {
    const openid = newOpenid();
    await fault('code2Session', { errcode: -1, times: 2 });
    expect(await exchangeCode(await wechat.codeFor(openid))).toEqual({ openid });
  });
  test.each(['{"openid":42}', '{}', '[]', '<html>', '{broken'])(
    'an answer out of shape (%s) is not believed',
    async (raw) => {
      await fault('code2Session', { raw });
      await expect(exchangeCode('any')).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' });
    },
  );
  test('a service without a mini-program says that WeChat is not available', async () => {
    const id = process.env.WECHAT_APPID;
    delete process.env.WECHAT_APPID;
    await expect(exchangeCode('any')).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' });
    process.env.WECHAT_APPID = id;
  });
});

describe('checking a text', () => {
  test.each([
    ['明天下午在小广场议事', 'pass'],
    ['这里有违禁的话', 'risky'],
    ['这句待审', 'review'],
  ])('"%s" is found to be %s', async (text, verdict) => {
    expect(await checkText(newOpenid(), text, 3)).toBe(verdict);
  });
  test('what could not be checked is not called fine', async () => {
    await fault('msgSecCheck', { errcode: 61010 });
    expect(await checkText(newOpenid(), '好', 3)).toBe('unavailable');
    await fault('msgSecCheck', { raw: '{"errcode":0,"errmsg":"ok"}' });
    expect(await checkText(newOpenid(), '好', 3)).toBe('unavailable');
  });
});

describe('the access token', () => {
  test('when it expires a new one is fetched and my request still succeeds', async () => {
    const old = await accessToken();
    expect(await accessToken()).toBe(old);
    await wechat.control('token-expiry', {});
    expect(await checkText(newOpenid(), '好', 3)).toBe('pass');
    expect(await accessToken()).not.toBe(old);
  });
  test('a hundred of us at once make it be fetched once', async () => {
    await wechat.control('token-expiry', {});
    await fault('msgSecCheck', { errcode: 40001 });
    await checkText(newOpenid(), '好', 3);
    const tokens = await Promise.all(Array.from({ length: 100 }, () => accessToken()));
    expect(new Set(tokens).size).toBe(1);
  });
  test('when WeChat keeps refusing it, it is renewed once and not for ever', async () => {
    await fault('msgSecCheck', { errcode: 40001, times: 5 });
    expect(await checkText(newOpenid(), '好', 3)).toBe('unavailable');
    await fault('msgSecCheck', { errcode: 40001 });
    expect(await checkText(newOpenid(), '好', 3)).toBe('pass');
  });
});

describe('subscribe messages', () => {
  const message = (openid: string) => ({
    openid,
    templateId: 'template-1',
    page: '/packages/votes/detail/index?voteId=1',
    data: { thing1: '关于在机械厂家属院三号楼加装电梯并且分摊费用的表决', time2: '2026-11-25 20:00' },
  });
  test('I receive the message, with words too long for WeChat shortened', async () => {
    const openid = newOpenid();
    expect(await sendSubscribe(message(openid))).toBe('sent');
    const sent = (await wechat.sent()).filter((one) => one.touser === openid);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.page).toBe('packages/votes/detail/index?voteId=1');
    expect(Array.from(sent[0]?.data.thing1?.value ?? '')).toHaveLength(20);
  });
  test('after my consents are used up nothing more is sent', async () => {
    const openid = newOpenid();
    await wechat.control('grants', { openid, templateId: 'template-1', left: 1 });
    expect(await sendSubscribe(message(openid))).toBe('sent');
    expect(await sendSubscribe(message(openid))).toBe('no_consent');
  });
  test('a message that may have gone out is not sent twice', async () => {
    const openid = newOpenid();
    await fault('subscribe.send', { status: 502 });
    expect(await sendSubscribe(message(openid))).toBe('failed');
    expect((await wechat.sent()).filter((one) => one.touser === openid)).toHaveLength(0);
    await fault('subscribe.send', { errcode: 40037 });
    expect(await sendSubscribe(message(openid))).toBe('failed');
  });
});

describe('the mini-program code', () => {
  const page = '/packages/votes/detail/index';
  test('it is a picture that can be printed', async () => {
    const image = await codeImage({ scene: '01hzzzzzzzzzzzzzzzzzzzzzzz', page });
    expect(image.subarray(1, 4).toString()).toBe('PNG');
    expect(image.readUInt32BE(16)).toBe(640);
  });
  test("an error of WeChat's is not taken for a picture", async () => {
    await fault('getwxacodeunlimit', { errcode: 41030 });
    await expect(codeImage({ scene: 'a', page })).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' });
    await fault('getwxacodeunlimit', { errcode: 45009 });
    await expect(codeImage({ scene: 'a', page })).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' });
    await expect(codeImage({ scene: '住户 301', page })).rejects.toThrow('plain characters');
  });
});
