import fc from 'fast-check';
import { checkInByLeader, checkOutByLeader } from '../../shared/shifts/attendance-endpoints';
import {
  correctHours,
  listMyCertificates,
  listMyHours,
  makeCertificate,
  verifyCertificate,
} from '../../shared/shifts/hours-endpoints';
import type { Shift } from '../../shared/shifts/schema';
import { neighbour, newServiceScene, newShift, type ServiceScene } from '../../tests/attendance-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later } from '../../tests/vote-scene';
import { readInboxPage } from '../notices/inbox-store';
import type { Identity } from '../platform/identity';
import { newPersonId } from '../platform/ids';
import { readAttendance } from './attendance-store';
import { handler } from './handler';

jest.setTimeout(60_000);

const NINE = '2026-11-28T01:00:00.000Z';
const MINUTE = 60_000;
const minutes = (n: number) => later(NINE, n * MINUTE);

let wechat: SimulatedWechat;
let place: ServiceScene;
let me: Identity;
let shift: Shift;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());
beforeEach(async () => {
  setClock(NINE);
  place = await newServiceScene(NINE);
  me = await neighbour(place.scene, 1);
  shift = await newShift(place, NINE, [me, place.leader]);
});
afterEach(() => jest.useRealTimers());

const hours = async (as: Identity, year?: number) =>
  (await invoke(handler, listMyHours, as, { query: { year } })).reply;
const correct = (n: number, more: { as?: Identity; who?: Identity; draftId?: string; reason?: string } = {}) =>
  invoke(handler, correctHours, more.as ?? place.leader, {
    params: { shiftId: shift.shiftId, personId: (more.who ?? me).person },
    body: { draftId: more.draftId ?? newPersonId(), minutes: n, reason: more.reason ?? '收摊晚了' },
  });
/** A whole service of two hours, by the leader's list. */
async function serve(on: Shift): Promise<void> {
  const params = { shiftId: on.shiftId, personId: me.person };
  setClock(on.startsAt);
  await invoke(handler, checkInByLeader, place.leader, { params });
  setClock(on.endsAt);
  await invoke(handler, checkOutByLeader, place.leader, { params, body: { leftAt: null, reason: '' } });
}
const certify = (as: Identity, name = '王阿姨', fromDay = '2026-01-01', toDay = '2026-12-31') =>
  invoke(handler, makeCertificate, as, { body: { name, fromDay, toDay } });
const verify = (code: string) => invoke(handler, verifyCertificate, null, { params: { code } });

test('a correction is a row of its own with its reason, and I am told', async () => {
  await serve(shift);
  const { row } = (await correct(30)).reply;
  expect(row).toMatchObject({ kind: 'correction', minutes: 30, reason: '收摊晚了', recordedByName: '测试' });
  const { rows, minutes: sum } = await hours(me);
  expect(sum).toBe(150);
  expect(rows.map((one) => one.minutes).sort((a, b) => a - b)).toEqual([30, 120]);
  const [message] = (await readInboxPage(me.person)).messages;
  expect(message).toMatchObject({ title: '服务时长有更正', body: expect.stringContaining('加 30 分钟：收摊晚了') });
});

test('the same correction sent twice, or five times at once, is one', async () => {
  await serve(shift);
  const draftId = newPersonId();
  const all = await Promise.all([1, 2, 3, 4, 5].map(() => correct(30, { draftId })));
  expect(new Set(all.map(({ reply }) => JSON.stringify(reply))).size).toBe(1);
  expect((await hours(me)).minutes).toBe(150);
  expect((await readInboxPage(me.person)).messages).toHaveLength(1);
});

test('nobody corrects their own hours, takes away more than there is, or gives more than a day', async () => {
  await serve(shift);
  expect((await correct(30, { who: place.leader })).reply.code).toBe('OWN_HOURS');
  expect((await correct(-121)).reply.code).toBe('HOURS_INVALID');
  expect((await correct(24 * 60)).reply.code).toBe('HOURS_INVALID');
  expect((await correct(30, { as: me })).reply.code).toBe('FORBIDDEN');
  expect((await correct(30, { who: await neighbour(place.scene, 4) })).reply.code).toBe('NOT_SIGNED_UP');
  expect((await correct(30, { reason: '违禁' })).reply.code).toBe('TEXT_RISKY');
  const elsewhere = await newServiceScene(NINE);
  expect((await correct(30, { as: elsewhere.leader })).reply.code).toBe('NOT_FOUND');
  expect((await hours(me)).minutes).toBe(120);
});

test('hours of a shift where nobody checked in are put down afterwards, not before it began', async () => {
  setClock(minutes(-1));
  expect((await correct(60)).reply.code).toBe('SHIFT_NOT_STARTED');
  setClock(minutes(200));
  expect((await correct(60)).status).toBe(200);
  expect((await hours(me)).minutes).toBe(60);
});

test('whatever is corrected in whatever order, also at once: my balance is the sum of my rows, and never below nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 1, maxLength: 5 }), async (changes) => {
      shift = await newShift(place, NINE, [me]);
      await serve(shift);
      await Promise.all(changes.filter((n) => n !== 0).map((n) => correct(n)));
      const { rows, minutes: sum } = await hours(me);
      expect(rows.reduce((total, row) => total + row.minutes, 0)).toBe(sum);
      const ofShift = rows.filter((row) => row.shiftId === shift.shiftId);
      const balance = ofShift.reduce((total, row) => total + row.minutes, 0);
      expect(balance).toBeGreaterThanOrEqual(0);
      expect((await readAttendance(place.community, shift.shiftId, me.person))?.minutes).toBe(balance);
    }),
    { numRuns: 6 },
  );
});

test('my hours of each year stand apart', async () => {
  await serve(shift);
  shift = await newShift(place, '2027-01-09T01:00:00.000Z', [me]);
  await serve(shift);
  const all = await hours(me);
  expect(all.years).toEqual([
    { year: 2027, minutes: 120 },
    { year: 2026, minutes: 120 },
  ]);
  expect(all).toMatchObject({ minutes: 240, rows: [{ day: '2027-01-09' }] });
  expect((await hours(me, 2026)).rows).toMatchObject([{ day: '2026-11-28' }]);
});

test('my certificate costs nothing, and anybody who holds its code can verify it without an account', async () => {
  await serve(shift);
  const { reply } = await certify(me);
  expect(reply).toMatchObject({ communityName: '试验社区', name: '王阿姨', minutes: 120, services: 1 });
  expect(reply.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  const { code, page: _page, ...facts } = reply;
  expect((await verify(code)).reply).toEqual(facts);
  const typed = `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8)}`.toLowerCase();
  expect((await verify(typed)).reply).toEqual(facts);
  expect(JSON.stringify((await verify(code)).reply)).not.toContain(me.person);
  expect((await verify('0'.repeat(16))).reply.code).toBe('CERTIFICATE_UNKNOWN');
});

test('a certificate is a snapshot; asked for twice it is the same one, and I can print it again', async () => {
  await serve(shift);
  const both = await Promise.all([certify(me), certify(me)]);
  const codes = new Set([...both, await certify(me)].map(({ reply }) => reply.code));
  expect(codes.size).toBe(1);
  await correct(30);
  const [code] = [...codes] as [string];
  expect((await verify(code)).reply.minutes).toBe(120);
  expect((await certify(me)).reply).toMatchObject({ minutes: 150 });
  const { certificates } = (await invoke(handler, listMyCertificates, me)).reply;
  expect(certificates.map((one) => one.minutes).sort((a, b) => a - b)).toEqual([120, 150]);
});

test('without hours in that time there is nothing to certify', async () => {
  expect((await certify(me)).reply.code).toBe('NO_HOURS');
  await serve(shift);
  expect((await certify(me, '王阿姨', '2026-01-01', '2026-11-27')).reply.code).toBe('NO_HOURS');
  expect((await certify(me, '违禁')).reply.code).toBe('TEXT_RISKY');
  expect(await certify(me, '王阿姨', '2026-12-01', '2026-11-01')).toMatchObject({ status: 400 });
});
