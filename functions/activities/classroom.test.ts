import * as classroom from '../../shared/activities/classroom-endpoints';
import { bookSession, cancelBooking, changeParty } from '../../shared/activities/endpoints';
import { setActivityStaff } from '../../shared/activities/tickets-endpoints';
import { listInbox } from '../../shared/notices/endpoints';
import { type Opened, openActivity } from '../../tests/activity-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { newMember } from '../../tests/neighbours';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later, newPerson, newScene, type Scene } from '../../tests/vote-scene';
import { handler as notices } from '../notices/handler';
import type { Identity } from '../platform/identity';
import { handler as core } from './handler';
import { handler } from './kinds-handler';
import { handler as onChange } from './on-change';
import { readMineActivities } from './reads';
import { reflectEntry } from './reflect-entry';

/** A Wednesday afternoon, 16:00 on the community's clock. */
const NOW = '2026-11-25T08:00:00.000Z';
const TODAY = '2026-11-25';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let scene: Scene;
let wechat: SimulatedWechat;
let room: Opened;
let tutor: Identity;
beforeAll(async () => {
  setClock(later(NOW, -10 * DAY));
  wechat = await simulatedWechat();
  scene = await newScene(12);
  await open();
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

/** The class began a week ago and meets until Christmas; its families booked before. */
async function open(): Promise<void> {
  const startsAt = later(NOW, -7 * DAY);
  room = await openActivity(scene, later(NOW, -10 * DAY), {
    kind: 'classroom',
    title: '四点半课堂',
    closesAt: startsAt,
    sessions: [{ startsAt, endsAt: later(NOW, 30 * DAY), capacity: 20, zone: '' }],
  });
  tutor = scene.resident(11);
  await newPerson(tutor.person);
  await invoke(handler, setActivityStaff, scene.committee, {
    params: { activityId: room.activityId },
    body: { staff: [{ personId: tutor.person, as: 'tutor' }] },
  });
  const body = {
    firstDay: '2026-11-18',
    lastDay: '2026-12-25',
    weekdays: [1, 3, 5],
    fromMinutes: 990,
    toMinutes: 1080,
    off: [],
    revision: 0,
  };
  await invoke(handler, classroom.setTerm, scene.committee, { params: room.params, body });
}

const CHILDREN = [
  { childId: 'k1', name: '王小明', birthYear: 2017, care: '花生过敏' },
  { childId: 'k2', name: '王小红', birthYear: 2019, care: '' },
];
const GUARDIANS = [
  { guardianId: 'g1', name: '李桂芳', relation: '奶奶' },
  { guardianId: 'g2', name: '王强', relation: '爸爸' },
];
const home = (as: Identity) => as.homes[0]?.householdId as string;
const onDay = (day = TODAY) => ({ ...room.params, day });
const dayList = (as: Identity) => invoke(handler, classroom.getClassDay, as, { params: onDay() });
const mark = (householdId: string, childId: string, presence: 'present' | 'absent', as = tutor) =>
  invoke(handler, classroom.markAttendance, as, { params: onDay(), body: { householdId, childId, presence } });
const issue = (as: Identity, childIds: string[], guardianId = 'g1') =>
  invoke(handler, classroom.issuePickUpCode, as, { params: room.params, body: { guardianId, childIds } });
const collect = (code: string, as = tutor) =>
  invoke(handler, classroom.collectChildren, as, { params: room.params, body: { code } });

/** A family with two children in the class, both here today. */
async function family(n: number): Promise<{ me: Identity; householdId: string }> {
  const me = scene.resident(n);
  await newPerson(me.person);
  setClock(later(NOW, -9 * DAY));
  await invoke(core, bookSession, me, { params: room.params, body: { party: 2, answers: {} } });
  setClock(NOW);
  const body = { children: CHILDREN, guardians: GUARDIANS };
  const saved = await invoke(handler, classroom.saveEnrolment, me, { params: room.params, body });
  expect(saved.status).toBe(200);
  for (const { childId } of CHILDREN) expect((await mark(home(me), childId, 'present')).status).toBe(200);
  return { me, householdId: home(me) };
}

test('I book two seats for the term, name my children, and see them; neighbours see the days only', async () => {
  const { me, householdId } = await family(0);
  const { reply } = await invoke(handler, classroom.getClassroom, me, { params: room.params });
  expect(reply.today).toEqual({ day: TODAY, state: 'class' });
  expect(reply.nextDays.slice(0, 3)).toEqual([TODAY, '2026-11-27', '2026-11-30']);
  expect(reply.mine).toMatchObject({ householdId, party: 2, enrolment: { children: CHILDREN } });
  expect(reply.mine?.marks).toMatchObject([{ childId: 'k1', mark: { presence: 'present', collected: null } }, {}]);
  const neighbour = await invoke(handler, classroom.getClassroom, scene.resident(5), { params: room.params });
  expect(neighbour.reply).toMatchObject({ mine: null, mayTeach: false });
  expect(JSON.stringify(neighbour.reply)).not.toContain('小明');
});

test('only the tutor and who started the class see the children, whatever duty somebody else holds', async () => {
  await family(1);
  expect((await dayList(tutor)).reply.pupils.map(({ name }) => name)).toContain('王小明');
  expect((await dayList(scene.committee)).status).toBe(200);
  expect((await dayList(scene.resident(5))).status).toBe(403);
  const { putGrant } = await import('../../tests/world');
  for (const role of ['committee', 'community_admin', 'grid_worker', 'supervisor', 'fund_keeper'] as const) {
    const other = { person: await newPerson(), community: scene.community, homes: [] };
    await putGrant(scene.community, { personId: other.person, role, fromAt: '2019-01-01T00:00:00.000Z' });
    expect((await dayList(other)).status).toBe(403);
  }
  expect((await dayList((await newScene(1)).committee)).status).toBe(404);
});

test('more children than seats, or none booked, is refused; a seat without children is on the tutor’s list', async () => {
  const me = scene.resident(2);
  await newPerson(me.person);
  const enrol = () =>
    invoke(handler, classroom.saveEnrolment, me, {
      params: room.params,
      body: { children: CHILDREN, guardians: GUARDIANS },
    });
  expect(await enrol()).toMatchObject({ reply: { code: 'NOT_BOOKED' } });
  setClock(later(NOW, -9 * DAY));
  await invoke(core, bookSession, me, { params: room.params, body: { party: 1, answers: {} } });
  setClock(NOW);
  expect(await enrol()).toMatchObject({ reply: { code: 'MORE_CHILDREN_THAN_SEATS' } });
  expect((await dayList(tutor)).reply.missing).toContain(home(me));
});

test('grandmother shows today’s code, the tutor types it, and both children go home with her', async () => {
  const { me, householdId } = await family(3);
  const { reply } = await issue(me, ['k1', 'k2']);
  expect(reply).toMatchObject({
    day: TODAY,
    expiresAt: '2026-11-25T16:00:00.000Z',
    words: '李桂芳（奶奶）接王小明、王小红',
  });
  expect(reply.code).toMatch(/^[0-9]{6}$/);
  setClock(later(NOW, 2 * HOUR));
  const collected = await collect(reply.code);
  const at = later(NOW, 2 * HOUR);
  expect(collected.reply).toEqual({ householdId, by: '李桂芳（奶奶）', children: ['王小明', '王小红'], at });
  const shown = await invoke(handler, classroom.getClassroom, me, { params: room.params });
  expect(shown.reply.mine?.marks[0]?.mark.collected).toEqual({
    at,
    by: '李桂芳（奶奶）',
    releasedByName: '测试',
    how: 'code',
  });
  expect((await collect(reply.code)).reply).toEqual(collected.reply);
  setClock(later(NOW, 2 * HOUR + 120_000));
  expect(await collect(reply.code)).toMatchObject({
    reply: { code: 'PICK_UP_CODE_USED', details: { at, by: '李桂芳（奶奶）' } },
  });
  expect(await issue(me, ['k1'])).toMatchObject({ reply: { code: 'ALREADY_COLLECTED' } });
  expect(await mark(householdId, 'k1', 'absent')).toMatchObject({ reply: { code: 'ALREADY_COLLECTED' } });
});

test('of ten tutors who type the same code at once one lets the children go', async () => {
  const { me } = await family(4);
  const { code } = (await issue(me, ['k1', 'k2'])).reply;
  const tutors = await Promise.all(
    Array.from({ length: 10 }, async () => ({ person: await newPerson(), community: scene.community, homes: [] })),
  );
  await invoke(handler, setActivityStaff, scene.committee, {
    params: { activityId: room.activityId },
    body: { staff: [tutor, ...tutors].map(({ person }) => ({ personId: person, as: 'tutor' as const })) },
  });
  const all = await Promise.all(tutors.map((one) => collect(code, one)));
  expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status, reply } of all) if (status !== 200) expect(reply.code).toBe('PICK_UP_CODE_USED');
});

test('a new code ends the one before; another guardian’s keeps working for the other child', async () => {
  const { me } = await family(6);
  const first = (await issue(me, ['k1'])).reply.code;
  const second = (await issue(me, ['k1'])).reply.code;
  const fathers = (await issue(me, ['k2'], 'g2')).reply.code;
  expect(await collect(first)).toMatchObject({ reply: { code: 'PICK_UP_CODE_WRONG' } });
  expect((await collect(second)).reply.children).toEqual(['王小明']);
  expect((await collect(fathers)).reply).toMatchObject({ by: '王强（爸爸）', children: ['王小红'] });
});

test('a code is worth nothing tomorrow, nor to anybody but a tutor, nor for a child who was not here', async () => {
  const { me, householdId } = await family(7);
  const { code } = (await issue(me, ['k1'])).reply;
  expect(await collect(code, scene.resident(8))).toMatchObject({ status: 403 });
  await mark(householdId, 'k1', 'absent');
  expect(await collect(code)).toMatchObject({ reply: { code: 'NOT_HERE_TODAY' } });
  setClock(later(NOW, 2 * DAY));
  expect(await collect(code)).toMatchObject({ reply: { code: 'PICK_UP_CODE_WRONG' } });
  setClock(later(NOW, DAY));
  expect(await collect(code)).toMatchObject({ reply: { code: 'NO_CLASS_THAT_DAY' } });
  expect(await issue(me, ['k1'])).toMatchObject({ reply: { code: 'NO_CLASS_THAT_DAY' } });
  setClock(NOW);
  expect(await issue(scene.resident(9), ['k1'])).toMatchObject({ reply: { code: 'NOT_BOOKED' } });
});

test('a grandfather without a phone is known by sight, and that is noted', async () => {
  const { householdId } = await family(8);
  const bySight = { householdId, guardianId: 'g2', childIds: ['k1', 'k2'] };
  const go = () => invoke(handler, classroom.collectChildren, tutor, { params: room.params, body: { bySight } });
  expect((await go()).reply).toMatchObject({ by: '王强（爸爸）', children: ['王小明', '王小红'] });
  expect(await go()).toMatchObject({ reply: { code: 'ALREADY_COLLECTED', details: { by: '王强（爸爸）' } } });
  const mine = (await dayList(tutor)).reply.pupils.filter((pupil) => pupil.householdId === householdId);
  expect(mine.map(({ mark: one }) => one.collected?.how)).toEqual(['by_sight', 'by_sight']);
});

test('a family that gave its seats back is no longer on the list', async () => {
  const own = await openActivity(scene, NOW, { kind: 'classroom' });
  const me = scene.resident(9);
  await newPerson(me.person);
  const { reply } = await invoke(core, bookSession, me, { params: own.params, body: { party: 2, answers: {} } });
  const body = { children: CHILDREN, guardians: GUARDIANS };
  await invoke(handler, classroom.saveEnrolment, me, { params: own.params, body });
  const list = async () =>
    (await invoke(handler, classroom.getClassDay, scene.committee, { params: { ...own.params, day: TODAY } })).reply;
  expect((await list()).pupils).toHaveLength(2);
  const { entryId } = reply.entry;
  await invoke(core, cancelBooking, me, { params: own.params, body: { householdId: home(me), entryId } });
  expect((await list()).pupils).toEqual([]);
});

/** A class of two seats that starts in four days, and me with my two children in it. */
async function twoSeats(me: Identity) {
  const own = await openActivity(scene, NOW, {
    kind: 'classroom',
    sessions: [{ startsAt: later(NOW, 4 * DAY), endsAt: later(NOW, 30 * DAY), capacity: 4, zone: '' }],
  });
  await newPerson(me.person);
  const { params } = own;
  const seat = async (party: number) =>
    (await invoke(core, bookSession, me, { params, body: { party, answers: {} } })).reply.entry;
  const { entryId } = await seat(2);
  const which = { householdId: home(me), entryId };
  const enrol = (children = CHILDREN) =>
    invoke(handler, classroom.saveEnrolment, me, { params, body: { children, guardians: GUARDIANS } });
  expect((await enrol()).status).toBe(200);
  const resize = (party: number) => invoke(core, changeParty, me, { params, body: { ...which, party } });
  const list = async () =>
    (await invoke(handler, classroom.getClassDay, scene.committee, { params: { ...params, day: TODAY } })).reply;
  const names = async () => (await list()).pupils.map(({ name }) => name);
  return { params, which, seat, enrol, resize, list, names };
}

test('with two children in the class we cannot keep one seat; with one of them taken out we can', async () => {
  const { enrol, resize, names } = await twoSeats(scene.resident(9));
  expect(await resize(1)).toMatchObject({ status: 409, reply: { code: 'FEWER_SEATS_THAN_CHILDREN' } });
  expect(await names()).toEqual(['王小红', '王小明']);
  expect((await resize(3)).status).toBe(200);
  expect((await resize(2)).status).toBe(200);
  await enrol(CHILDREN.slice(0, 1));
  expect((await resize(1)).reply.entry).toMatchObject({ party: 1 });
  expect(await enrol()).toMatchObject({ reply: { code: 'MORE_CHILDREN_THAN_SEATS' } });
  expect(await names()).toEqual(['王小明']);
});

test('fewer seats and more children at the same moment: never more children than seats', async () => {
  const { enrol, resize, names } = await twoSeats(scene.resident(9));
  await enrol(CHILDREN.slice(0, 1));
  const [fewer, more] = await Promise.all([resize(1), enrol()]);
  expect([fewer.status, more.status].sort()).toEqual([200, 409]);
  expect(await names()).toHaveLength(fewer.status === 200 ? 1 : 2);
});

test('who gave the seats back and books one anew names the child anew: the old list is nobody’s', async () => {
  const me = scene.resident(9);
  const { params, which, seat, list, names } = await twoSeats(me);
  await invoke(core, cancelBooking, me, { params, body: which });
  expect((await seat(1)).state).toBe('booked');
  expect(await names()).toEqual([]);
  expect((await list()).missing).toEqual([home(me)]);
  const { reply } = await invoke(handler, classroom.getClassroom, me, { params });
  expect(reply.mine).toMatchObject({ party: 1, enrolment: null });
  const code = { guardianId: 'g1', childIds: ['k1'] };
  expect(await invoke(handler, classroom.issuePickUpCode, me, { params, body: code })).toMatchObject({ status: 409 });
});

test('a family that leaves half-way through the term makes room for the one that waits', async () => {
  const startsAt = later(NOW, -7 * DAY);
  const small = await openActivity(scene, later(NOW, -10 * DAY), {
    kind: 'classroom',
    closesAt: startsAt,
    sessions: [{ startsAt, endsAt: later(NOW, 30 * DAY), capacity: 4, zone: '' }],
  });
  setClock(later(NOW, -9 * DAY));
  const seat = async (as: Identity, party: number) =>
    (await invoke(core, bookSession, as, { params: small.params, body: { party, answers: {} } })).reply.entry;
  const [here, waits] = [await seat(scene.resident(0), 3), await seat(scene.resident(1), 2)];
  expect([here.state, waits.state]).toEqual(['booked', 'waiting']);
  setClock(NOW);
  const body = { householdId: here.householdId, entryId: here.entryId };
  expect((await invoke(core, cancelBooking, scene.resident(0), { params: small.params, body })).status).toBe(200);
  const promoted = await invoke(handler, classroom.getClassroom, scene.resident(1), { params: small.params });
  expect(promoted.reply.mine).toMatchObject({ party: 2 });
});

test('a day called off reaches every family once, and two who change the term at once do not undo each other', async () => {
  const householdId = scene.households[10]?.householdId as string;
  const seated = scene.resident(10);
  setClock(later(NOW, -9 * DAY));
  await invoke(core, bookSession, seated, { params: room.params, body: { party: 1, answers: {} } });
  setClock(NOW);
  const member = await newMember(scene.community, householdId, await newPerson()).catch(() => undefined);
  const off = (day: string, as = tutor) =>
    invoke(handler, classroom.cancelClassDay, as, { params: onDay(day), body: { because: '学校开家长会' } });
  expect(await off('2026-11-27', scene.resident(5))).toMatchObject({ status: 403 });
  expect(await off('2026-11-26')).toMatchObject({ reply: { code: 'NO_CLASS_THAT_DAY' } });
  const { term } = (await off('2026-11-27')).reply;
  expect(term.off).toEqual([{ day: '2026-11-27', because: '学校开家长会' }]);
  expect((await off('2026-11-27')).reply.term).toEqual(term);
  const stale = { ...term, revision: 1 };
  expect(await invoke(handler, classroom.setTerm, scene.committee, { params: room.params, body: stale })).toMatchObject(
    {
      reply: { code: 'DRAFT_CHANGED' },
    },
  );
  const Keys = {
    pk: { S: `COMMUNITY#${scene.community}#CLASS#${room.sessionId}` },
    sk: { S: 'CLASSOFF#2026-11-27' },
  };
  const event = { Records: [{ eventName: 'INSERT', dynamodb: { Keys, SequenceNumber: '1' } }] } as never;
  expect(await onChange(event)).toEqual({ batchItemFailures: [] });
  await onChange(event);
  if (!member) throw new Error('nobody to tell');
  const inbox = (await invoke(notices, listInbox, member)).reply.messages;
  expect(inbox.filter(({ title }) => title === '有一天停课')).toHaveLength(1);
  expect(inbox[0]?.body).toContain('11月27日 周五停课：学校开家长会');
});

test('days that fall out through the form of the term reach the families too, each once and only those that are new', async () => {
  const { member, params, term } = await toldFamily();
  const save = (more: object) =>
    invoke(handler, classroom.setTerm, scene.committee, { params, body: { ...term, ...more } });
  const off = [
    { day: '2026-11-23', because: '已经过去' },
    { day: '2026-11-27', because: '学校开家长会' },
    { day: '2026-11-28', because: '周六本来没课' },
    { day: '2026-11-30', because: '老师外出培训' },
  ];
  const saved = (await save({ off })).reply.term;
  expect(saved.revision).toBe(2);
  await save({ off: [...off, { day: '2026-12-02', because: '停电' }], revision: 2 });
  await carryOff(params.sessionId, ...off.map(({ day }) => day), '2026-12-02', '2026-12-04');
  const told = (await invoke(notices, listInbox, member)).reply.messages.map(({ body }) => body);
  expect(told).toHaveLength(3);
  for (const words of ['11月27日 周五停课：学校开家长会', '11月30日 周一停课', '12月2日 周三停课：停电'])
    expect(told.join()).toContain(words);
});

/** A class of its own with one family in it, and somebody at home who reads the messages. */
async function toldFamily() {
  const { params } = await openActivity(scene, later(NOW, -DAY), { kind: 'classroom' });
  const seated = scene.resident(10);
  await invoke(core, bookSession, seated, { params, body: { party: 1, answers: {} } });
  const member = await newMember(scene.community, home(seated), await newPerson());
  const term = {
    firstDay: '2026-11-18',
    lastDay: '2026-12-25',
    weekdays: [1, 3, 5],
    fromMinutes: 990,
    toMinutes: 1080,
    off: [],
    revision: 0,
  };
  const first = await invoke(handler, classroom.setTerm, scene.committee, { params, body: term });
  return { params, member, term: first.reply.term };
}

/** What the stream says about days called off, twice, as it may. */
async function carryOff(sessionId: string, ...days: string[]): Promise<void> {
  const pk = { S: `COMMUNITY#${scene.community}#CLASS#${sessionId}` };
  const Records = [...days, ...days].map((day) => ({
    eventName: 'INSERT',
    dynamodb: { Keys: { pk, sk: { S: `CLASSOFF#${day}` } }, SequenceNumber: day },
  }));
  expect(await onChange({ Records } as never)).toEqual({ batchItemFailures: [] });
}

test('guessing pick-up codes ends after sixty tries', async () => {
  const guesser = { person: await newPerson(), community: scene.community, homes: [] };
  await invoke(handler, setActivityStaff, scene.committee, {
    params: { activityId: room.activityId },
    body: { staff: [{ personId: guesser.person, as: 'tutor' }] },
  });
  for (let i = 0; i < 60; i++) expect((await collect('000000', guesser)).reply.code).toBe('PICK_UP_CODE_WRONG');
  expect((await collect('000000', guesser)).reply.code).toBe('TOO_MANY_TRIES');
});

test('the class stands in my calendar on each of its afternoons, not as one long month', async () => {
  const me = scene.resident(5);
  setClock(later(NOW, -9 * DAY));
  await invoke(core, bookSession, me, { params: room.params, body: { party: 1, answers: {} } });
  await reflectEntry(scene.community, room.sessionId, home(me));
  const week = await readMineActivities(scene.community, me.person, me.homes, '2026-11-30', '2026-12-06');
  expect(week.map(({ id, startsAt, endsAt }) => [id.slice(-10), startsAt, endsAt])).toEqual(
    ['2026-11-30', '2026-12-02', '2026-12-04'].map((day) => [day, `${day}T08:30:00.000Z`, `${day}T10:00:00.000Z`]),
  );
});
