import { listMyReservations, reserveSeries } from '../../shared/venues/endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { asking, openVenue, reserveAs } from '../../tests/venue-scene';
import { newScene, type Scene } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { handler } from './handler';

const NOW = '2026-11-22T02:48:00.000Z';
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene();
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

const series = (as: Identity, venueId: string, weeks: number, more: object = {}) =>
  invoke(handler, reserveSeries, as, { params: { venueId }, body: { ...asking(more), weeks } });

test('I book four Wednesdays; the one my neighbour has is skipped and says so, the others are mine', async () => {
  const blackouts = [
    {
      blackoutId: 'aaaaaaaa',
      startsAt: '2026-12-15T16:00:00.000Z',
      endsAt: '2026-12-16T16:00:00.000Z',
      zoneIds: [],
      reason: '换地板',
    },
  ];
  const venue = await openVenue(scene, { releaseDays: 20, blackouts });
  await reserveAs(scene.resident(1), venue, { day: '2026-12-02' });
  const { status, reply } = await series(scene.resident(0), venue.venueId, 4);
  expect(status).toBe(200);
  expect(reply.booked).toBe(2);
  expect(reply.weeks.map(({ day, skipped }) => [day, skipped?.code ?? null])).toEqual([
    ['2026-11-25', null],
    ['2026-12-02', 'SLOT_TAKEN'],
    ['2026-12-09', null],
    ['2026-12-16', 'SLOT_CLOSED'],
  ]);
  expect(reply.weeks[1]?.skipped?.sentence).toContain('约走');
  const mine = await invoke(handler, listMyReservations, scene.resident(0, 2));
  expect(mine.reply.reservations.map(({ day }) => day)).toEqual(['2026-11-25', '2026-12-09']);
});

test('asked for again after a lost answer, the series is the same bookings', async () => {
  const venue = await openVenue(scene);
  const first = await series(scene.resident(2), venue.venueId, 4);
  const again = await series(scene.resident(2), venue.venueId, 4);
  const ids = (reply: typeof first.reply) => reply.weeks.map(({ reservation }) => reservation?.reservationId);
  expect(ids(again.reply)).toEqual(ids(first.reply));
  expect(again.reply.booked).toBe(4);
});

test('each week has its own quota, and a week I have used up is skipped', async () => {
  const venue = await openVenue(scene, { dayQuota: 60 });
  await reserveAs(scene.resident(3), venue, { from: 840 });
  const { reply } = await series(scene.resident(3), venue.venueId, 3);
  expect(reply.weeks.map(({ skipped }) => skipped?.code ?? null)).toEqual(['DAY_QUOTA_USED', null, null]);
});

test('the first week must be released like any booking, and nobody books more weeks than the venue allows', async () => {
  const venue = await openVenue(scene);
  expect(await series(scene.resident(4), venue.venueId, 2, { day: '2026-12-02' })).toMatchObject({
    reply: { code: 'NOT_RELEASED' },
  });
  expect(await series(scene.resident(4), venue.venueId, 5)).toMatchObject({ reply: { code: 'SERIES_TOO_LONG' } });
  const without = await openVenue(scene, { seriesWeeks: 0 });
  expect(await series(scene.resident(4), without.venueId, 2)).toMatchObject({ reply: { code: 'SERIES_TOO_LONG' } });
  expect(await series(scene.resident(4), '00000000', 2)).toMatchObject({ status: 404 });
});
