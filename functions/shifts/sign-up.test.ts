import { signUpSentence } from '../../shared/shifts/sign-up';
import { setClock } from '../../tests/clock';
import { drop, newTeamScene, planned, sign, type TeamScene } from '../../tests/shift-scene';
import { later, newScene } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { readSheet } from './store';
import { readWeek } from './weeks-store';

jest.setTimeout(60_000);

const NOW = '2026-11-25T01:00:00.000Z';
const HOUR = 3_600_000;
let s: TeamScene;
beforeAll(async () => {
  setClock(NOW);
  s = await newTeamScene(NOW);
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

const sheetOf = async (shiftId: string) => {
  const sheet = await readSheet(s.community, shiftId, 'r1', true);
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const crowd = (n: number, from = 100): Promise<Identity[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => s.neighbour(from + i)));

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

test('I take a seat, and tapping twice takes one', async () => {
  const { shiftId } = await planned(s, NOW);
  const me = await s.neighbour(1);
  const both = await Promise.all([sign(me, shiftId), sign(me, shiftId), sign(me, shiftId)]);
  for (const { status, reply } of both) {
    expect(status).toBe(200);
    expect(reply.role.mine).toEqual({ state: 'mine', offered: false, late: false });
  }
  expect((await sheetOf(shiftId)).seated).toHaveLength(1);
});

test('of sixty who want the last seat exactly one has it, the others hear so and nothing is taken from their week', async () => {
  const shift = await planned(s, NOW, { roles: [{ name: '引导员', note: '', capacity: 3, qualification: null }] });
  for (const n of [2, 3]) await sign(await s.neighbour(n), shift.shiftId);
  const people = await crowd(60);
  const answers = await Promise.all(people.map((me) => sign(me, shift.shiftId)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ reply }) => reply.code === 'SHIFT_FULL')).toHaveLength(59);
  const sheet = await sheetOf(shift.shiftId);
  expect(sheet.seated).toHaveLength(3);
  for (const [i, me] of people.entries()) {
    const { taken } = await readWeek(s.community, me.person, '2026-11-23');
    expect(taken.some(({ shiftId }) => shiftId === shift.shiftId)).toBe(answers[i]?.status === 200);
  }
});

test('who asks to wait stands in line in the order their requests were accepted', async () => {
  const { shiftId } = await planned(s, NOW);
  const people = await crowd(24, 200);
  const accepted: { person: string; place: number }[] = [];
  await Promise.all(
    people.map(async (me) => {
      const { status, reply } = await sign(me, shiftId, true);
      if (status !== 200) expect(reply.code).toBe('WAITING_FULL');
      else if (reply.role.mine.state === 'waiting') accepted.push({ person: me.person, place: reply.role.mine.place });
    }),
  );
  const { seated, waiting } = await sheetOf(shiftId);
  expect([seated.length, waiting.length]).toEqual([2, 20]);
  accepted.sort((a, b) => a.place - b.place);
  expect(waiting.map(({ personId }) => personId)).toEqual(accepted.map(({ person }) => person));
  expect(accepted.map(({ place }) => place)).toEqual(accepted.map((_, i) => i + 1));
});

test('when somebody drops out, the first who waits has the seat in the same write', async () => {
  const { shiftId } = await planned(s, NOW);
  const [a, b, c, d] = (await crowd(4, 300)) as [Identity, Identity, Identity, Identity];
  for (const me of [a, b, c, d]) await sign(me, shiftId, true);
  const { status, reply } = await drop(a, shiftId);
  expect(status).toBe(200);
  expect(reply.mark).toBeNull();
  const sheet = await sheetOf(shiftId);
  expect(sheet.seated.map(({ personId }) => personId)).toEqual([b.person, c.person]);
  expect(sheet.waiting.map(({ personId }) => personId)).toEqual([d.person]);
  expect(sheet.seated[1]?.promotedAt).toBe(NOW);
  const week = await readWeek(s.community, c.person, '2026-11-23');
  expect(week.taken).toMatchObject([{ shiftId, seated: true }]);
  expect((await readWeek(s.community, a.person, '2026-11-23')).taken).toEqual([]);
  expect((await drop(a, shiftId)).reply.code).toBe('NOT_SIGNED_UP');
});

test('the last seat costs four writes, dropping out with a promotion at most eight', async () => {
  const { shiftId } = await planned(s, NOW);
  const [a, b, c] = (await crowd(3, 400)) as [Identity, Identity, Identity];
  const other = await planned(s, NOW, { startMinutes: 15 * 60 });
  for (const me of [a, b, c]) await sign(me, other.shiftId, true);
  await sign(a, shiftId);
  const last = await consumed(() => sign(b, shiftId));
  const line = await consumed(() => sign(c, shiftId, true));
  const left = await consumed(() => drop(a, shiftId));
  const one = [{ name: '引导员', note: '', capacity: 1, qualification: null }];
  const late = await planned(s, NOW, { startMinutes: 19 * 60, roles: one });
  const [d, e] = (await crowd(2, 410)) as [Identity, Identity];
  for (const me of [d, e]) await sign(me, late.shiftId, true);
  setClock(later(late.startsAt, -HOUR));
  const lateLeft = await consumed(() => drop(d, late.shiftId, { late: true }));
  process.stdout.write(
    `signUp, last seat: ${last.wcu} WCU, ${last.rcu} RCU · waiting list: ${line.wcu} WCU · dropOut with promotion: ${left.wcu} WCU, late with its note: ${lateLeft.wcu} WCU\n`,
  );
  // The Java engine reports a transaction as one write; the native one counts as DynamoDB bills.
  expect(last.wcu).toBeLessThanOrEqual(4);
  expect(line.wcu).toBeLessThanOrEqual(4);
  expect(left.wcu).toBeLessThanOrEqual(8);
  expect(lateLeft.wcu).toBeLessThanOrEqual(8);
});

test('two shifts at the same time cannot both be mine, however fast I tap', async () => {
  const one = await planned(s, NOW);
  const two = await planned(s, NOW, { startMinutes: 11 * 60, durationMinutes: 60, title: '课后看作业' });
  const me = await s.neighbour(5);
  const answers = await Promise.all([sign(me, one.shiftId), sign(me, two.shiftId)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409)?.reply;
  expect(refused?.code).toBe('SHIFT_COLLIDES');
  expect(refused?.details).toMatchObject({ state: 'collides', overlapMinutes: 30 });
  expect(signUpSentence(refused?.details as never)).toMatch(/撞上 30 分钟$/);
});

test('a night shift over a Sunday’s midnight collides with the Monday after', async () => {
  const night = await planned(s, NOW, { startMinutes: 23 * 60, durationMinutes: 120 }, '2026-11-29');
  const monday = await planned(s, NOW, { startMinutes: 30, durationMinutes: 60 }, '2026-11-30');
  const [a, b] = [await s.neighbour(6), await s.neighbour(7)];
  expect((await sign(a, night.shiftId)).status).toBe(200);
  expect((await sign(a, monday.shiftId)).reply.code).toBe('SHIFT_COLLIDES');
  expect((await sign(b, monday.shiftId)).status).toBe(200);
  expect((await sign(b, night.shiftId)).reply.code).toBe('SHIFT_COLLIDES');
  await drop(a, night.shiftId);
  expect((await sign(a, monday.shiftId)).status).toBe(200);
});

test('a week holds as many shifts of mine as the team allows, also when I tap them all at once', async () => {
  const strict = await newTeamScene(NOW, { weeklyLimit: 2 });
  const shifts = await Promise.all([8, 12, 16, 19].map((hour) => planned(strict, NOW, { startMinutes: hour * 60 })));
  const me = await strict.neighbour(1);
  const answers = await Promise.all(shifts.map(({ shiftId }) => sign(me, shiftId)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
  expect(answers.filter(({ reply }) => reply.code === 'WEEKLY_LIMIT')).toHaveLength(2);
});

test('before sign-up opens, after it closes and once it has begun nobody signs up', async () => {
  const shift = await planned(s, NOW, { opensDaysBefore: 2, closesMinutesBefore: 60 });
  const me = await s.neighbour(8);
  const early = await sign(me, shift.shiftId);
  expect(early.reply.code).toBe('SHIFT_NOT_YET');
  expect(early.reply.details).toEqual({ state: 'not_yet', opensAt: '2026-11-26T00:00:00.000Z' });
  setClock(later(shift.startsAt, -HOUR));
  expect((await sign(me, shift.shiftId)).reply.code).toBe('SHIFT_CLOSED');
  setClock(shift.startsAt);
  expect((await sign(me, shift.shiftId)).reply.code).toBe('SHIFT_OVER');
});

test('a late drop-out is asked twice, then noted where only I and my leaders see it', async () => {
  const shift = await planned(s, NOW);
  const me = await s.neighbour(9);
  await sign(me, shift.shiftId);
  setClock(later(shift.dropOutUntilAt, 1));
  expect((await drop(me, shift.shiftId)).reply.code).toBe('LATE_DROP_OUT');
  const { reply } = await drop(me, shift.shiftId, { late: true });
  expect(reply.mark).toMatchObject({ kind: 'late_drop_out', recordedByName: null, appeal: null });
  expect((await sheetOf(shift.shiftId)).seated).toEqual([]);
});

test('my leader may take me out when I call; a stranger may not', async () => {
  const shift = await planned(s, NOW);
  const me = await s.neighbour(10);
  await sign(me, shift.shiftId);
  const personId = me.person;
  expect((await drop(await s.neighbour(11), shift.shiftId, { personId })).reply.code).toBe('FORBIDDEN');
  expect((await drop(s.leader, shift.shiftId, { personId })).status).toBe(200);
});

test('a shift of another community is not even there for me, nor is one that never was', async () => {
  const shift = await planned(s, NOW);
  const elsewhere = await newScene(1);
  const stranger = { ...elsewhere.resident(0), person: (await s.neighbour(12)).person };
  expect((await sign(stranger, shift.shiftId)).reply.code).toBe('NOT_FOUND');
  expect((await drop(stranger, shift.shiftId)).reply.code).toBe('NOT_FOUND');
  expect((await sign(await s.neighbour(12), '20261128aaaaaaaaaaaaaaaa')).reply.code).toBe('NOT_FOUND');
  const homeless = { ...(await s.neighbour(13)), homes: [] };
  expect((await sign(homeless, shift.shiftId)).reply.code).toBe('NOT_A_MEMBER');
});
