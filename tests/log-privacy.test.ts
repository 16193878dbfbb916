import { listInbox, postNotice } from '../shared/notices/endpoints';
import { exportMyData, getMe, signIn, signOut, updateMe } from '../shared/residents/endpoints';
import { castBallot, createVote, getVote, giveReason } from '../shared/votes/endpoints';
import { must, send } from './send';
import { type SimulatedWechat, simulatedWechat } from './simulated-wechat';
import { draft, newWorld } from './world';

const PHONE = '13900001234';
let wechat: SimulatedWechat;
const lines: string[] = [];
const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

beforeAll(async () => {
  wechat = await simulatedWechat();
  process.env.LOG = 'on';
  const keep = (...words: unknown[]) =>
    void lines.push(words.map((word) => (word instanceof Error ? word.stack : word)).join(' '));
  for (const method of METHODS) jest.spyOn(console, method).mockImplementation(keep);
});
afterAll(async () => {
  jest.restoreAllMocks();
  process.env.LOG = 'off';
  await wechat.stop();
});

test('no log line holds my phone number, my WeChat account, my choice, my words or my session', async () => {
  const world = await newWorld(wechat);
  const { admin, neighbour, newcomer } = world;
  const { voteId } = world.vote;
  const { token } = neighbour.session;
  const code = await wechat.codeFor(neighbour.openid);
  const again = await must(signIn, undefined, { body: { code } });
  await must(updateMe, token, { body: { displayName: `桂芳${PHONE}` } });
  const cast = await must(castBallot, token, { params: { voteId }, body: { choices: ['o12', 'o7'] } });
  await must(giveReason, token, { params: { voteId }, body: { text: `有事打 ${PHONE}`, audience: 'public' } });
  const notice = { title: '停水', body: `请打 ${PHONE}`, about: '' };
  await must(postNotice, admin.session.token, { body: notice });
  await must(createVote, admin.session.token, { body: { ...draft({ explanation: PHONE }), draftId: 'a'.repeat(26) } });
  for (const endpoint of [getMe, exportMyData, listInbox]) await must(endpoint, token);
  await must(getVote, token, { params: { voteId } });

  // Refusals and mistakes are logged too.
  await send(castBallot, token, { params: { voteId }, body: { choices: ['o12', 'o12'] } });
  await send(castBallot, newcomer.session.token, { params: { voteId }, body: { choices: ['o12'] } });
  await send(castBallot, `${token}x`, { params: { voteId }, body: { choices: ['o12'] } });
  await send(signIn, undefined, { body: { code } });
  await send(postNotice, admin.session.token, { body: { ...notice, title: `违禁 ${PHONE}` } });
  await wechat.control('fault', { api: 'code2Session', raw: `{"openid":${PHONE}}` });
  await send(signIn, undefined, { body: { code: await wechat.codeFor(newcomer.openid) } });
  await must(signOut, token);

  const sessions = [admin.session, neighbour.session, newcomer.session, again];
  const secrets: Record<string, string[]> = {
    'a phone number': [PHONE],
    'a WeChat account': [admin.openid, neighbour.openid, newcomer.openid],
    'a choice': ['o12', '"o7"'],
    'a receipt': [cast.receipt.code, ...cast.receipt.words],
    'a session': sessions.flatMap((session) => [session.token, session.token.split('.')[2] as string, session.renewal]),
    'a person': sessions.map((session) => session.me.personId),
    'a login code': [code, world.spareCode],
    "the service's secrets": [process.env.SESSION_SECRET as string, process.env.WECHAT_SECRET as string],
    'a name': ['桂芳'],
  };
  expect(lines.length).toBeGreaterThan(25);
  const whole = lines.join('\n');
  const leaks = Object.entries(secrets).filter(([, words]) => words.some((word) => whole.includes(word)));
  expect(leaks.map(([what]) => what)).toEqual([]);
}, 180_000);

test('every log line is one a machine can read, and says who by pseudonym only', () => {
  for (const line of lines.filter((one) => one.includes('"level":"info"'))) {
    expect(JSON.parse(line)).toEqual({
      level: 'info',
      requestId: 'test',
      endpoint: expect.any(String),
      community: line.includes('"community":null') ? null : expect.stringMatching(/^w[0-9a-f]{12}$/),
      person: line.includes('"person":null') ? null : expect.stringMatching(/^[0-9a-f]{12}$/),
      status: expect.any(Number),
      code: expect.stringMatching(/^[A-Z_]+$/),
      ms: expect.any(Number),
      rcu: expect.any(Number),
      wcu: expect.any(Number),
    });
  }
});
