import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Simulator, startWechatSimulator } from './simulator';

const appid = 'wx0123456789abcdef';
const secret = 'simulated-secret';
const peopleFile = path.join(mkdtempSync(path.join(tmpdir(), 'people-')), 'people.json');
const people = [{ key: 'li', name: '李桂芳', what: '居民', openid: 'oLiGuiFang' }];

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startWechatSimulator({ appid, secret, peopleFile, tokenSeconds: 2, hangMs: 50 });
});
afterAll(() => simulator.stop());

const get = async (where: string) => (await fetch(`${simulator.origin}${where}`)).json() as Promise<never>;
const post = async (where: string, body: unknown) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (await fetch(`${simulator.origin}${where}`, { method: 'POST', body: text })).json() as Promise<never>;
};
const session = (code: string) =>
  get(`/sns/jscode2session?appid=${appid}&secret=${secret}&js_code=${code}&grant_type=authorization_code`);
const token = async (more = {}): Promise<string> => {
  const grant = { grant_type: 'client_credential', appid, secret, ...more };
  return ((await post('/cgi-bin/stable_token', grant)) as { access_token: string }).access_token;
};
const check = async (content: string, access = '') =>
  post(`/wxa/msg_sec_check?access_token=${access || (await token())}`, { version: 2, openid: 'o1', scene: 3, content });

test('the demo people can be played as soon as they are known', async () => {
  expect(await get('/sim/people')).toEqual({ people: [] });
  writeFileSync(peopleFile, JSON.stringify(people));
  expect(await get('/sim/people')).toEqual({ people });
  const { code } = await post('/sim/login', { key: 'li' });
  expect(await session(code)).toMatchObject({ openid: 'oLiGuiFang', session_key: expect.any(String) });
  expect(await session(code)).toMatchObject({ errcode: 40163 });
  expect(await post('/sim/login', { key: 'nobody' })).toEqual({ error: 'no such thing' });
});

test('a wrong mini-program, a wrong secret and a wrong code are refused as WeChat does', async () => {
  expect(await session('wrong')).toMatchObject({ errcode: 40029 });
  expect(await get('/sns/jscode2session?appid=other')).toMatchObject({ errcode: 40013 });
  expect(await get(`/sns/jscode2session?appid=${appid}&secret=other`)).toMatchObject({ errcode: 40125 });
  expect(await get('/sns/jscode2session')).toMatchObject({ errcode: 41002 });
  expect(await post('/cgi-bin/stable_token', { grant_type: 'other' })).toMatchObject({ errcode: 47001 });
  expect(await get('/cgi-bin/stable_token')).toMatchObject({ errcode: 43002 });
});

test('the stable token stays the same while it is good, then a new one comes and the old one still works a while', async () => {
  const first = await token();
  expect(await token()).toBe(first);
  await new Promise((resolve) => setTimeout(resolve, 1600));
  const second = await token();
  expect(second).not.toBe(first);
  expect(await check('好', first)).toMatchObject({ errcode: 0 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await check('好', first)).toMatchObject({ errcode: 42001 });
  expect(await check('好', 'made-up')).toMatchObject({ errcode: 40001 });
});

test('forcing a new token ends the old one, and twice in a row is refused', async () => {
  const first = await token();
  const forced = await token({ force_refresh: true });
  expect(await check('好', first)).toMatchObject({ errcode: 40001 });
  expect(await check('好', forced)).toMatchObject({ errcode: 0 });
  const grant = { grant_type: 'client_credential', appid, secret, force_refresh: true };
  expect(await post('/cgi-bin/stable_token', grant)).toMatchObject({ errcode: 45011 });
});

test('texts pass, are risky, want a human, or get no answer', async () => {
  expect(await check('好')).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } });
  expect(await check('违禁')).toMatchObject({ errcode: 0, result: { suggest: 'risky' } });
  expect(await check('待审')).toMatchObject({ errcode: 0, result: { suggest: 'review' } });
  await expect(check('超时')).rejects.toThrow();
  expect(await check('')).toMatchObject({ errcode: 44002 });
  expect(await check('好'.repeat(2501))).toMatchObject({ errcode: 47001 });
  expect(await post(`/wxa/msg_sec_check?access_token=${await token()}`, 'not json')).toMatchObject({ errcode: 47001 });
  expect(await post('/wxa/msg_sec_check', {})).toMatchObject({ errcode: 41001 });
});

test('a message is kept to look at, and refused once the consents are used up', async () => {
  const send = async (more = {}) =>
    post(`/cgi-bin/message/subscribe/send?access_token=${await token()}`, {
      touser: 'o1',
      template_id: 't1',
      data: { thing1: { value: '加装电梯' } },
      ...more,
    });
  await post('/sim/grants', { openid: 'o1', templateId: 't1', left: 1 });
  expect(await send()).toMatchObject({ errcode: 0 });
  expect(await send()).toMatchObject({ errcode: 43101 });
  expect(await send({ data: { thing1: { value: '字'.repeat(21) } } })).toMatchObject({ errcode: 47003 });
  expect(await send({ template_id: '' })).toMatchObject({ errcode: 40037 });
  expect((await get('/sim/sent')) as object).toMatchObject({ sent: [{ touser: 'o1', template_id: 't1' }] });
});

test('too many sign-ins of one person within a minute are refused', async () => {
  let last: object = {};
  for (let i = 0; i < 102; i++)
    last = await session(((await post('/sim/login', { openid: 'oBusy' })) as { code: string }).code);
  expect(last).toMatchObject({ errcode: 45011 });
});

test('the next calls can be told to go wrong', async () => {
  await post('/sim/fault', { api: 'msgSecCheck', errcode: -1, times: 2 });
  expect(await check('好')).toMatchObject({ errcode: -1 });
  expect(await check('好')).toMatchObject({ errcode: -1 });
  expect(await check('好')).toMatchObject({ errcode: 0 });
  await post('/sim/fault', { api: 'msgSecCheck', hang: true });
  await expect(check('好')).rejects.toThrow();
  expect(await post('/sim/fault', { api: 'no such' })).toMatchObject({ error: expect.any(String) });
});
