import { bookSession, cancelBooking } from '../../shared/activities/endpoints';
import { ticketHash } from '../../shared/activities/ticket-hash';
import * as tickets from '../../shared/activities/tickets-endpoints';
import { openActivity } from '../../tests/activity-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later, newPerson, newScene, type Scene } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import type { Identity } from '../platform/identity';
import { endActivity } from './end-activity';
import { handler as core } from './handler';
import { handler } from './kinds-handler';
import { readNoShows } from './no-shows-store';

const NOW = '2026-11-25T08:00:00.000Z';
const MINUTE = 60_000;
const DAY = 86_400_000;
let scene: Scene;
let wechat: SimulatedWechat;
beforeAll(async () => {
  setClock(NOW);
  wechat = await simulatedWechat();
  scene = await newScene(12);
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

type Params = { activityId: string; sessionId: string };
const START = later(NOW, 4 * DAY);
const END = later(START, 120 * MINUTE);
const home = (as: Identity) => as.homes[0]?.householdId as string;

async function booked(n: number, params: Params, party = 2) {
  const me = scene.resident(n);
  const { reply } = await invoke(core, bookSession, me, { params, body: { party, answers: {} } });
  const ticket = await invoke(handler, tickets.getTicket, me, { params });
  return { me, householdId: home(me), entry: reply.entry, ticket: ticket.reply };
}
const scan = (
  params: Params,
  who: { code: string } | { householdId: string },
  more: object = {},
  as = scene.committee,
) => invoke(handler, tickets.checkInTicket, as, { params, body: { who, ...more } });
const settle = (params: Params, deviceId: string, notes: object[], as = scene.committee) =>
  invoke(handler, tickets.settleCheckIns, as, { params, body: { deviceId, notes: notes as never } });

test('my ticket has a code and a QR address, mine only, and none while I wait', async () => {
  const { params } = await openActivity(scene, NOW, {
    sessions: [{ startsAt: START, endsAt: END, capacity: 4, zone: '' }],
  });
  const { ticket } = await booked(0, params, 3);
  expect(ticket.code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/);
  expect(ticket.page).toContain(`code=${ticket.code}`);
  expect((await booked(1, params, 2)).ticket).toMatchObject({ state: 'waiting', code: null, page: null });
  const stranger = scene.resident(2);
  expect(await invoke(handler, tickets.getTicket, stranger, { params })).toMatchObject({ status: 404 });
  const notMine = { householdId: home(scene.resident(0)) };
  expect(await invoke(handler, tickets.getTicket, stranger, { params, query: notMine })).toMatchObject({
    reply: { code: 'NOT_A_MEMBER' },
  });
});

test('whoever booked for an elder without a phone can print the ticket', async () => {
  const { params } = await openActivity(scene, NOW);
  const worker = { person: await newPerson(), community: scene.community, homes: [] };
  await putGrant(scene.community, { personId: worker.person, role: 'grid_worker', fromAt: '2019-01-01T00:00:00.000Z' });
  const householdId = home(scene.resident(6));
  const onBehalf = { householdId, personName: '李奶奶', consent: 'in_person' } as const;
  await invoke(core, bookSession, worker, { params, body: { party: 1, answers: {}, onBehalf } });
  const see = (as: Identity) => invoke(handler, tickets.getTicket, as, { params, query: { householdId } });
  expect((await see(worker)).reply.code).toMatch(/^[2-9A-Z]{12}$/);
  expect(await see(scene.resident(7))).toMatchObject({ reply: { code: 'NOT_A_MEMBER' } });
});

test('the door lets my ticket in once; the second scan is told when the first was', async () => {
  const { params } = await openActivity(scene, NOW);
  const { ticket } = await booked(0, params);
  setClock(START);
  const first = await scan(params, { code: (ticket.code as string).toLowerCase() });
  expect(first.reply.line).toMatchObject({ party: 2, checkIn: { at: START, byName: '测试', party: 2 } });
  setClock(later(START, MINUTE));
  expect(await scan(params, { code: ticket.code as string })).toMatchObject({
    status: 409,
    reply: { code: 'ALREADY_CHECKED_IN', details: { at: START, byName: '测试', party: 2 } },
  });
});

test('of twenty scans of the same ticket at once one is let in', async () => {
  const { params } = await openActivity(scene, NOW);
  const { ticket } = await booked(0, params);
  setClock(START);
  const all = await Promise.all(Array.from({ length: 20 }, () => scan(params, { code: ticket.code as string })));
  expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status, reply } of all) if (status !== 200) expect(reply.code).toBe('ALREADY_CHECKED_IN');
});

test('fewer of us may come; somebody without a phone is found by name', async () => {
  const { params } = await openActivity(scene, NOW);
  const { householdId } = await booked(0, params, 3);
  setClock(START);
  expect((await scan(params, { householdId }, { party: 2 })).reply.line.checkIn).toMatchObject({ party: 2 });
});

test('each wrong ticket has its own sentence', async () => {
  const { params } = await openActivity(scene, NOW, {
    sessions: [{ startsAt: START, endsAt: END, capacity: 4, zone: '' }],
  });
  const other = await openActivity(scene, NOW);
  const mine = await booked(0, params, 4);
  const waiting = await booked(1, params, 1);
  const elsewhere = await booked(2, other.params);
  const code = mine.ticket.code as string;
  expect(await scan(params, { code })).toMatchObject({ reply: { code: 'NOT_DOOR_TIME' } });
  const body = { householdId: mine.householdId, entryId: mine.entry.entryId };
  setClock(later(NOW, DAY));
  await invoke(core, cancelBooking, mine.me, { params, body });
  setClock(START);
  expect(await scan(params, { code })).toMatchObject({ reply: { code: 'TICKET_CANCELLED' } });
  expect(await scan(params, { code: elsewhere.ticket.code as string })).toMatchObject({
    reply: { code: 'TICKET_UNKNOWN' },
  });
  expect(await scan(params, { householdId: waiting.householdId })).toMatchObject({ status: 200 });
  expect(await scan(params, { householdId: home(scene.resident(5)) })).toMatchObject({
    reply: { code: 'TICKET_UNKNOWN' },
  });
});

test('a ticket of a booking given back and made anew is another ticket', async () => {
  const { params } = await openActivity(scene, NOW);
  const first = await booked(0, params);
  const body = { householdId: first.householdId, entryId: first.entry.entryId };
  await invoke(core, cancelBooking, first.me, { params, body });
  const second = await booked(0, params);
  setClock(START);
  expect(await scan(params, { code: first.ticket.code as string })).toMatchObject({
    reply: { code: 'TICKET_UNKNOWN' },
  });
  const old = { who: { codeHash: ticketHash(params.sessionId, first.ticket.code as string) }, scannedAt: START };
  expect((await settle(params, 'door-east', [old])).reply.results).toMatchObject([
    { result: 'unknown', checkIn: null },
  ]);
  expect(await scan(params, { code: second.ticket.code as string })).toMatchObject({ status: 200 });
});

test('who has come in cannot give the seat back any more', async () => {
  const { params } = await openActivity(scene, NOW);
  const { me, householdId, entry } = await booked(0, params);
  setClock(later(START, -60 * MINUTE));
  await scan(params, { householdId });
  const body = { householdId, entryId: entry.entryId };
  expect(await invoke(core, cancelBooking, me, { params, body })).toMatchObject({ reply: { code: 'ALREADY_ARRIVED' } });
});

test('only who runs it, and the helpers they name, keep the door; a helper taken off stops at once', async () => {
  const { params } = await openActivity(scene, NOW);
  const { householdId } = await booked(0, params);
  const helper = scene.resident(7);
  await newPerson(helper.person);
  setClock(START);
  expect(await scan(params, { householdId }, {}, helper)).toMatchObject({ status: 403 });
  const staff = (list: object[], as: Identity = scene.committee) =>
    invoke(handler, tickets.setActivityStaff, as, {
      params: { activityId: params.activityId },
      body: { staff: list as never },
    });
  expect(await staff([{ personId: helper.person, as: 'helper' }], helper)).toMatchObject({ status: 403 });
  expect((await staff([{ personId: helper.person, as: 'helper' }])).reply.staff).toEqual([
    { personId: helper.person, name: '测试', as: 'helper' },
  ]);
  expect((await invoke(handler, tickets.getDoorList, helper, { params })).reply.lines).toHaveLength(1);
  expect(await scan(params, { householdId }, {}, helper)).toMatchObject({ status: 200 });
  expect(await invoke(handler, tickets.exportEntries, helper, { params })).toMatchObject({ status: 403 });
  await staff([]);
  expect(await invoke(handler, tickets.getDoorList, helper, { params })).toMatchObject({ status: 403 });
});

test('the list at the door works without a network: it knows tickets by their hashes, and no phone number', async () => {
  const { params } = await openActivity(scene, NOW, {
    questions: [
      { questionId: 'q1', type: 'phone', label: '电话', required: true },
      { questionId: 'q2', type: 'yes_no', label: '吃素', required: false },
    ],
  });
  const me = scene.resident(0);
  const answers = { q1: '13900001234', q2: '是' };
  await invoke(core, bookSession, me, { params, body: { party: 2, answers } });
  const { code } = (await invoke(handler, tickets.getTicket, me, { params })).reply;
  const { reply } = await invoke(handler, tickets.getDoorList, scene.committee, { params });
  expect(reply.lines).toMatchObject([
    { householdId: home(me), address: '机械厂家属院 1 号楼 1 单元 101', party: 2, note: '吃素：是', checkIn: null },
  ]);
  expect(reply.lines[0]?.codeHash).toBe(ticketHash(params.sessionId, code as string));
  expect(JSON.stringify(reply)).not.toContain('13900001234');
  expect(JSON.stringify(reply)).not.toContain(code as string);
  const csv = (await invoke(handler, tickets.exportEntries, scene.committee, { params })).reply.csv;
  expect(csv).toContain('13900001234');
});

test('two doors without a network settle later: the earliest scan stands, sent twice changes nothing', async () => {
  const { params } = await openActivity(scene, NOW);
  const { householdId, ticket } = await booked(0, params);
  const other = await booked(1, params);
  const codeHash = ticketHash(params.sessionId, ticket.code as string);
  setClock(later(START, 30 * MINUTE));
  const east = [{ who: { codeHash }, scannedAt: later(START, 2 * MINUTE) }];
  const west = [
    { who: { codeHash }, scannedAt: later(START, MINUTE), party: 1 },
    { who: { householdId: other.householdId }, scannedAt: START },
    { who: { codeHash: '0'.repeat(64) }, scannedAt: START },
    { who: { householdId }, scannedAt: later(START, -DAY) },
  ];
  const results = async (deviceId: string, notes: object[]) =>
    (await settle(params, deviceId, notes)).reply.results.map(({ result }) => result);
  expect(await results('door-east', east)).toEqual(['checked_in']);
  expect(await results('door-east', east)).toEqual(['already']);
  expect(await results('door-west', west)).toEqual(['now_first', 'checked_in', 'unknown', 'out_of_time']);
  expect(await results('door-west', west)).toEqual(['already', 'already', 'unknown', 'out_of_time']);
  expect(await results('door-east', east)).toEqual(['first_was_earlier']);
  const { lines } = (await invoke(handler, tickets.getDoorList, scene.committee, { params })).reply;
  const line = lines.find((one) => one.householdId === householdId);
  expect(line?.checkIn).toMatchObject({ at: later(START, MINUTE), party: 1 });
});

test('many doors settling the same tickets at once agree on the earliest scan', async () => {
  const { params } = await openActivity(scene, NOW, {
    sessions: [{ startsAt: START, endsAt: END, capacity: 30, zone: '' }],
  });
  const households = await Promise.all([0, 1, 2, 3].map((n) => booked(n, params)));
  setClock(later(START, 30 * MINUTE));
  const doors = Array.from({ length: 12 }, (_, d) =>
    settle(
      params,
      `door-number-${d}`,
      households.map(({ householdId }, h) => ({
        who: { householdId },
        scannedAt: later(START, ((d * 7 + h * 3) % 12) * MINUTE),
      })),
    ),
  );
  for (const { status } of await Promise.all(doors)) expect(status).toBe(200);
  const { lines } = (await invoke(handler, tickets.getDoorList, scene.committee, { params })).reply;
  expect(lines.map(({ checkIn }) => checkIn?.at)).toEqual([START, START, START, START]);
});

test('a check-in taken back with its reason is not brought back by an older note', async () => {
  const { params } = await openActivity(scene, NOW);
  const { householdId } = await booked(0, params);
  setClock(START);
  await scan(params, { householdId });
  setClock(later(START, MINUTE));
  const undo = () =>
    invoke(handler, tickets.undoCheckIn, scene.committee, { params, body: { householdId, because: '扫错了人' } });
  expect((await undo()).reply.line.checkIn).toBeNull();
  expect(await undo()).toMatchObject({ reply: { code: 'NOT_CHECKED_IN' } });
  const old = [{ who: { householdId }, scannedAt: START }];
  expect((await settle(params, 'door-east', old)).reply.results[0]).toMatchObject({ result: 'undone', checkIn: null });
  setClock(later(START, 2 * MINUTE));
  expect(await scan(params, { householdId })).toMatchObject({ status: 200 });
});

test('who did not come is noted once, openly; they say why, and the organiser excuses them', async () => {
  const { params } = await openActivity(scene, NOW);
  const came = await booked(0, params);
  const missed = await booked(1, params);
  await newPerson(missed.me.person);
  setClock(START);
  await scan(params, { householdId: came.householdId });
  const close = (as = scene.committee) => invoke(handler, tickets.closeDoorList, as, { params });
  expect(await close()).toMatchObject({ reply: { code: 'SESSION_NOT_OVER' } });
  setClock(later(END, MINUTE));
  expect(await close(scene.resident(0))).toMatchObject({ status: 403 });
  expect((await close()).reply).toMatchObject({ came: 1, noShows: 1 });
  expect((await close()).reply).toMatchObject({ came: 1, noShows: 1 });
  const noShows = () => readNoShows(scene.community, missed.householdId);
  expect(await noShows()).toEqual([{ at: START, excused: false }]);
  expect(await readNoShows(scene.community, came.householdId)).toEqual([]);
  const shown = await invoke(handler, tickets.listMyNoShows, missed.me);
  expect(shown.reply.noShows).toMatchObject([
    { at: START, recordedByName: '测试', excusedBecause: null, appeal: null },
  ]);
  expect((await invoke(handler, tickets.listMyNoShows, came.me)).reply.noShows).toEqual([]);
  const why = { params, body: { why: '孩子发烧' } };
  expect(await invoke(handler, tickets.appealNoShow, missed.me, why)).toMatchObject({ status: 200 });
  await newPerson(came.me.person);
  expect(await invoke(handler, tickets.appealNoShow, came.me, why)).toMatchObject({ status: 404 });
  const { lines } = (await invoke(handler, tickets.getDoorList, scene.committee, { params })).reply;
  expect(lines.find(({ householdId }) => householdId === missed.householdId)?.noShow).toEqual({
    excused: false,
    appeal: '孩子发烧',
  });
  const excuse = () =>
    invoke(handler, tickets.excuseNoShow, scene.committee, {
      params,
      body: { householdId: missed.householdId, because: '孩子生病' },
    });
  expect((await excuse()).status).toBe(200);
  expect((await excuse()).status).toBe(200);
  expect(await noShows()).toEqual([{ at: START, excused: true }]);
  const excused = await invoke(handler, tickets.listMyNoShows, missed.me);
  expect(excused.reply.noShows).toMatchObject([{ excusedBecause: '孩子生病', appeal: '孩子发烧' }]);
  expect(await invoke(handler, tickets.appealNoShow, missed.me, why)).toMatchObject({
    reply: { code: 'ALREADY_DECIDED' },
  });
});

test('the list is closed after the schedule has ended the activity, as it does in that very minute', async () => {
  const { params } = await openActivity(scene, NOW);
  await booked(3, params);
  setClock(later(END, MINUTE));
  await endActivity(scene.community, params.activityId, later(END, MINUTE));
  expect(await invoke(handler, tickets.closeDoorList, scene.committee, { params })).toMatchObject({
    status: 200,
    reply: { came: 0, noShows: 1 },
  });
});

test('a class has no list at a door: families who came all term are not noted as missing', async () => {
  const { params } = await openActivity(scene, NOW, { kind: 'classroom', title: '四点半课堂' });
  const { householdId } = await booked(2, params);
  const before = await readNoShows(scene.community, householdId);
  setClock(later(END, MINUTE));
  expect(await invoke(handler, tickets.closeDoorList, scene.committee, { params })).toMatchObject({
    reply: { code: 'CLASS_MARKED_DAILY' },
  });
  expect(await readNoShows(scene.community, householdId)).toEqual(before);
});

test('a phone that was without a network until after the end still frees us from the no-show', async () => {
  const { params } = await openActivity(scene, NOW);
  const { householdId } = await booked(0, params);
  setClock(later(END, MINUTE));
  await invoke(handler, tickets.closeDoorList, scene.committee, { params });
  expect(await readNoShows(scene.community, householdId)).toHaveLength(1);
  const notes = [{ who: { householdId }, scannedAt: START }];
  expect((await settle(params, 'door-east', notes)).reply.results[0]).toMatchObject({ result: 'checked_in' });
  expect(await readNoShows(scene.community, householdId)).toEqual([]);
});

test('closing the list while notes arrive never leaves a no-show beside a check-in', async () => {
  scene = await newScene(6);
  const { params } = await openActivity(scene, NOW);
  const households = await Promise.all([0, 1, 2, 3, 4].map((n) => booked(n, params)));
  setClock(later(END, MINUTE));
  const notes = households.map(({ householdId }) => ({ who: { householdId }, scannedAt: START }));
  const close = () => invoke(handler, tickets.closeDoorList, scene.committee, { params });
  await Promise.all([close(), ...notes.map((note, i) => settle(params, `door-number-${i}`, [note])), close()]);
  for (const { householdId } of households) expect(await readNoShows(scene.community, householdId)).toEqual([]);
});

test('guessing tickets ends after sixty tries, in another community at once', async () => {
  const { params } = await openActivity(scene, NOW);
  await booked(0, params);
  const elsewhere = await newScene(1);
  setClock(START);
  expect(await scan(params, { code: '2'.repeat(12) }, {}, elsewhere.committee)).toMatchObject({ status: 404 });
  const own = await newScene(2);
  const mine = await openActivity(own, NOW);
  const guess = () => scan(mine.params, { code: '2'.repeat(12) }, {}, own.committee);
  for (let i = 0; i < 60; i++) expect((await guess()).reply.code).toBe('TICKET_UNKNOWN');
  expect((await guess()).reply.code).toBe('TOO_MANY_TRIES');
});

/** What a request consumed, as its own log line says it. */
async function consumed(run: () => Promise<unknown>): Promise<{ wcu: number; rcu: number }> {
  const seen: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void seen.push(line));
  process.env.LOG = 'on';
  await run();
  process.env.LOG = 'off';
  log.mockRestore();
  const { wcu, rcu } = JSON.parse(seen[0] as string);
  return { wcu, rcu };
}

test('letting somebody in costs one write', async () => {
  const { params } = await openActivity(scene, NOW);
  const [first, second] = [await booked(0, params), await booked(1, params)];
  setClock(START);
  await scan(params, { code: first.ticket.code as string });
  const cost = await consumed(() => scan(params, { code: second.ticket.code as string }));
  process.stdout.write(`checkInTicket: ${cost.wcu} WCU, ${cost.rcu} RCU\n`);
  expect(cost.wcu).toBe(1);
});
