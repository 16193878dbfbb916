import { getShift } from '../../shared/shifts/endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { newTeamScene, planned, sign, type TeamScene } from '../../tests/shift-scene';
import { later } from '../../tests/vote-scene';
import { putBooking } from '../activities/bookings-store';
import { newId } from '../platform/ids';
import { handler } from './handler';
import { readMineShifts, readShiftParticipants, readVolunteerData } from './reads';
import { readShift, replaceShift } from './store';
import { tellShift } from './telling';

jest.setTimeout(60_000);

const NOW = '2026-11-25T01:00:00.000Z';
let s: TeamScene;
beforeAll(async () => {
  setClock(NOW);
  s = await newTeamScene(NOW);
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

const mine = (person: string, from: string, to: string) => readMineShifts(s.community, person, [], from, to);

test('my shifts of some days are in my calendar, seated, waiting or called off', async () => {
  const one = [{ name: '引导员', note: '', capacity: 1, qualification: null }];
  const [seat, line, gone] = [
    await planned(s, NOW),
    await planned(s, NOW, { roles: one, startMinutes: 14 * 60, title: '课后看作业' }),
    await planned(s, NOW, { title: '夜间巡逻', startMinutes: 23 * 60, durationMinutes: 120 }, '2026-11-29'),
  ];
  const me = await s.neighbour(1);
  await sign(await s.neighbour(2), line.shiftId);
  for (const { shiftId } of [seat, line, gone]) await sign(me, shiftId, true);
  const at = later(NOW, 1000);
  await replaceShift(
    s.community,
    gone,
    { ...gone, state: 'cancelled', told: { at, what: 'cancelled', words: '大雪' } },
    at,
  );
  await tellShift(s.community, gone.shiftId);
  const all = await mine(me.person, '2026-11-28', '2026-11-30');
  expect(all.map(({ id, state }) => [id, state]).sort()).toEqual(
    [
      [seat.shiftId, 'confirmed'],
      [line.shiftId, 'waiting'],
      [gone.shiftId, 'cancelled'],
    ].sort(),
  );
  expect(await mine(me.person, '2026-11-28', '2026-11-28')).toHaveLength(2);
  // The night shift ends on the Monday, a week further on.
  expect((await mine(me.person, '2026-11-30', '2026-12-06')).map(({ id }) => id)).toEqual([gone.shiftId]);
  expect(await mine(me.person, '2026-12-01', '2026-12-31')).toEqual([]);
  expect(await mine((await s.neighbour(3)).person, '2026-11-28', '2026-11-30')).toEqual([]);
});

test('everybody in a shift can be reminded, and a visit at home stays discreet', async () => {
  const shift = await planned(s, NOW, { startMinutes: 17 * 60 });
  const people = await Promise.all([4, 5, 6].map((n) => s.neighbour(n)));
  for (const me of people) await sign(me, shift.shiftId, true);
  const found = await readShiftParticipants(s.community, shift.shiftId);
  expect(found.map(({ personId, commitment }) => [personId, commitment.state, commitment.discreet])).toEqual([
    [people[0]?.person, 'confirmed', false],
    [people[1]?.person, 'confirmed', false],
    [people[2]?.person, 'waiting', false],
  ]);
  expect(await readShiftParticipants(s.community, 'no such shift')).toEqual([]);
  const data = await readVolunteerData(people[0]?.person as string);
  expect(data.map(({ sk }) => sk)).toEqual(['VOLUNTEER', 'WEEK#2026-11-23']);
});

test('what my household has booked at that time is shown beside the shift, and is left to me to judge', async () => {
  const shift = await planned(s, NOW, { startMinutes: 10 * 60 });
  const me = await s.neighbour(7);
  const householdId = me.homes[0]?.householdId as string;
  const startsAt = later(shift.startsAt, 3_600_000);
  await putBooking(s.community, {
    sessionId: newId(NOW),
    activityId: newId(NOW),
    entryId: newId(NOW),
    householdId,
    kind: 'plain',
    title: '亲子手工',
    place: '活动室',
    startsAt,
    endsAt: later(startsAt, 3_600_000),
    state: 'booked',
    changedAt: NOW,
    expiresAtSeconds: 4_000_000_000,
  });
  const params = { shiftId: shift.shiftId };
  const { reply } = await invoke(handler, getShift, me, { params });
  expect(reply.alsoThen).toMatchObject([{ title: '亲子手工', startsAt }]);
  expect((await invoke(handler, getShift, await s.neighbour(8), { params })).reply.alsoThen).toEqual([]);
  expect((await readShift(s.community, shift.shiftId))?.revision).toBe(1);
  expect((await sign(me, shift.shiftId)).status).toBe(200);
});
