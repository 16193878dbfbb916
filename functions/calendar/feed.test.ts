import ical from 'node-ical';
import { createFeed, downloadCalendar, getFeed, getMyCalendar, revokeFeed } from '../../shared/calendar/endpoints';
import { addDays, localDay } from '../../shared/http/local-time';
import { deleteMe } from '../../shared/residents/endpoints';
import { eventOf, invoke } from '../../tests/invoke';
import { as, newMember, newNeighbourhood, newPerson, now } from '../../tests/neighbours';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later, newScene, opened } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { handler as residents } from '../residents/handler';
import { handler } from './handler';
import { uidOf } from './ics';

let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());

const DAY = 86_400_000;
const twoMonths = () => ({ from: localDay(now()), to: addDays(localDay(now()), 61) });
const newFeed = async (me: Identity) => {
  const { reply } = await invoke(handler, createFeed, me);
  return reply.path.replace('/calendar/feeds/', '');
};
const read = (token: string) => invoke(handler, getFeed, null, { params: { token } });
const events = (text: string) => Object.values(ical.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT');

test('my calendar shows when the votes end that I may vote in, and no others', async () => {
  const scene = await newScene(12);
  const closesAt = later(now(), 3 * DAY);
  const vote = await opened(scene, now(), { closesAt });
  await opened(scene, now(), { closesAt, electorate: { scope: 'buildings', buildingIds: ['c1.2'] } });
  await opened(scene, now(), { closesAt: later(now(), 63 * DAY) });
  const { reply } = await invoke(handler, getMyCalendar, scene.resident(0), { query: twoMonths() });
  expect(reply.items).toMatchObject([
    { kind: 'vote', id: vote.voteId, startsAt: closesAt, endsAt: closesAt, page: expect.stringContaining(vote.voteId) },
  ]);
  expect(reply.feed).toBeNull();
  const { reply: other } = await invoke(handler, getMyCalendar, scene.resident(11), { query: twoMonths() });
  expect(other.items).toHaveLength(2);
  const { reply: nobody } = await invoke(
    handler,
    getMyCalendar,
    { ...scene.resident(0), homes: [] },
    { query: twoMonths() },
  );
  expect(nobody.items).toEqual([]);
});

test('nobody looks at more than two months at once', async () => {
  const { admin } = await newNeighbourhood();
  const query = { from: '2026-11-01', to: '2027-11-01' };
  const { reply } = await invoke(handler, getMyCalendar, admin, { query });
  expect(reply).toMatchObject({ code: 'BAD_REQUEST', details: [{ path: 'to' }] });
});

test('I save my calendar as a file, or one thing of it', async () => {
  const scene = await newScene(3);
  const votes = [
    await opened(scene, now(), { closesAt: later(now(), DAY) }),
    await opened(scene, now(), { closesAt: later(now(), 2 * DAY) }),
  ];
  const me = scene.resident(0);
  const all = await invoke(handler, downloadCalendar, me, { query: twoMonths() });
  expect(all.reply.fileName).toBe(`小马扎-${localDay(now())}.ics`);
  expect(events(all.reply.text)).toHaveLength(2);
  const id = votes[1]?.voteId as string;
  const single = await invoke(handler, downloadCalendar, me, { query: { ...twoMonths(), kind: 'vote', id } });
  expect(events(single.reply.text)).toMatchObject([{ uid: uidOf(scene.community, { kind: 'vote', id }) }]);
  const wrong = await invoke(handler, downloadCalendar, me, { query: { ...twoMonths(), kind: 'shift', id } });
  expect(wrong.reply.code).toBe('NOT_FOUND');
});

test('my calendar app reads my feed without signing in, and keeps it to itself', async () => {
  const { community } = await newNeighbourhood();
  const me = await newMember(community, 'c1.1.1.101');
  const token = await newFeed(me);
  const answer = await handler(eventOf(getFeed, { params: { token } }));
  expect(answer.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
  });
  expect(answer.body).toMatch(/^BEGIN:VCALENDAR\r\n/);
  const { reply } = await invoke(handler, getMyCalendar, me, { query: twoMonths() });
  expect(reply.feed).toMatchObject({ createdAt: expect.any(String) });
  expect(JSON.stringify(reply)).not.toContain(token);
});

test('the feed shows what my household may vote in now, also after I joined it', async () => {
  const scene = await newScene(3);
  await opened(scene, now(), { closesAt: later(now(), DAY) });
  const person = await newPerson();
  const token = await newFeed(as(person, scene.community));
  expect(events((await read(token)).reply)).toEqual([]);
  await newMember(scene.community, scene.households[0]?.householdId as string, person);
  expect(events((await read(token)).reply)).toHaveLength(1);
});

test('an address I have revoked is dead at once, and revoking twice is fine', async () => {
  const { admin } = await newNeighbourhood();
  const token = await newFeed(admin);
  expect((await read(token)).status).toBe(200);
  expect((await invoke(handler, revokeFeed, admin)).reply).toEqual({ done: true });
  expect((await read(token)).reply.code).toBe('NOT_FOUND');
  expect((await invoke(handler, revokeFeed, admin)).reply).toEqual({ done: true });
});

test('a new address replaces the old one, and of many made at once exactly one works', async () => {
  const { admin } = await newNeighbourhood();
  const first = await newFeed(admin);
  const answers = await Promise.all(Array.from({ length: 4 }, () => invoke(handler, createFeed, admin)));
  const tokens = answers
    .filter(({ status }) => status === 200)
    .map(({ reply }) => reply.path.split('/').at(-1) as string);
  const alive = await Promise.all([first, ...tokens].map(async (token) => (await read(token)).status === 200));
  expect(alive[0]).toBe(false);
  expect(alive.filter(Boolean)).toHaveLength(1);
});

test('an address nobody was given leads nowhere', async () => {
  expect((await read('A'.repeat(43))).reply.code).toBe('NOT_FOUND');
  expect((await read('short')).reply.code).toBe('BAD_REQUEST');
});

test('an address has to be asked for now and then, not a hundred times', async () => {
  const { admin } = await newNeighbourhood();
  const codes = [];
  for (let i = 0; i < 21; i++) codes.push((await invoke(handler, createFeed, admin)).reply.code);
  expect(codes.slice(0, 20)).toEqual(Array(20).fill(undefined));
  expect(codes[20]).toBe('TOO_MANY_TRIES');
});

test('when I delete myself my feed is gone with me', async () => {
  const { community } = await newNeighbourhood();
  const me = await newMember(community, 'c1.1.1.101');
  const token = await newFeed(me);
  expect((await invoke(residents, deleteMe, me)).reply).toEqual({ done: true });
  expect((await read(token)).reply.code).toBe('NOT_FOUND');
  expect((await invoke(handler, createFeed, me)).reply.code).toBe('UNAUTHENTICATED');
});
