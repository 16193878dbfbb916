import { openActivity } from './activity-scene';
import { setClock } from './clock';
import { disorder } from './history/check';
import { crashing, dice } from './history/crash';
import type { Request } from './history/desk';
import { ask, type Client, endOf, type Storm } from './history/storm';
import { later, newScene, type Scene } from './vote-scene';

const NOW = '2026-11-25T08:00:00.000Z';
const HOUR = 3_600_000;
const HOLD_MINUTES = 60;
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene(12);
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

interface Weather {
  capacity: number;
  holds: boolean;
  /** households, each with two phones */
  households: number;
  rounds: number;
  /** requests of each phone in a round */
  each: number;
  crashes: number;
}

/** What somebody with this phone might do next, knowing what they were last told. */
function whim(client: Client, roll: () => number): Request {
  const { household, entry, state } = client;
  const luck = roll();
  const party = 1 + Math.floor(roll() * 3);
  const by = client.as.person;
  if (entry === undefined || state === 'cancelled' || state === 'declined' || state === 'lapsed' || luck < 0.1)
    return { kind: 'book', household, by, party };
  if (luck < 0.4) return { kind: 'cancel', household, entry };
  if (luck < 0.6) return { kind: 'party', household, entry, party };
  if (luck < 0.78) return { kind: 'confirm', household, entry };
  if (luck < 0.9) return { kind: 'decline', household, entry };
  return { kind: 'look' };
}

/** Phones of many households at once, in rounds; between the rounds the clock moves on, so that holds end. */
async function storm(weather: Weather, seed: number) {
  const startsAt = later(NOW, 96 * HOUR);
  const sessions = [{ startsAt, endsAt: later(startsAt, HOUR), capacity: weather.capacity, zone: '' }];
  const holdMinutes = weather.holds ? HOLD_MINUTES : null;
  const opened = await openActivity(scene, NOW, { sessions, holdMinutes, party: { min: 1, max: 3, whole: '' } });
  let time = 0;
  const recorded: Storm = { scene, opened, events: [], tick: () => time++ };
  const clients: Client[] = Array.from({ length: weather.households * 2 }, (_, i) => {
    const as = scene.resident(i >> 1, 1 + (i & 1));
    return { as, household: as.homes[0]?.householdId as string };
  });
  const silenced = jest.spyOn(console, 'error').mockImplementation(() => {});
  const crashes = crashing(weather.crashes, dice(seed));
  let capacity = weather.capacity;
  for (let round = 0; round < weather.rounds; round++) {
    setClock(later(NOW, round * (HOLD_MINUTES / 2) * 60_000));
    const phones = clients.map(async (client, i) => {
      const roll = dice(seed * 1000 + round * 100 + i);
      for (let n = 0; n < weather.each; n++) await ask(recorded, client, whim(client, roll));
    });
    if (round === 1)
      phones.push(ask(recorded, clients[0] as Client, { kind: 'raise', capacity: ++capacity }).then(() => {}));
    await Promise.all(phones);
  }
  crashes.stop();
  setClock(later(NOW, weather.rounds * HOLD_MINUTES * 60_000));
  for (const _ of [1, 2, 3]) await ask(recorded, clients[0] as Client, { kind: 'look' });
  const end = await endOf(recorded);
  silenced.mockRestore();
  const start = {
    capacity: weather.capacity,
    holdMs: weather.holds ? HOLD_MINUTES * 60_000 : null,
    places: {},
    line: [],
  };
  return { events: recorded.events, crashes: crashes.count(), end, wrong: disorder(start, recorded.events, end) };
}

const STORMS: [title: string, Weather][] = [
  [
    'booking, leaving and changing one’s mind',
    { capacity: 4, holds: false, households: 5, rounds: 3, each: 4, crashes: 0 },
  ],
  [
    'seats held until somebody says yes, no, or nothing',
    { capacity: 3, holds: true, households: 5, rounds: 4, each: 3, crashes: 0 },
  ],
  [
    'the same while functions die between any two calls',
    { capacity: 4, holds: false, households: 5, rounds: 3, each: 4, crashes: 0.08 },
  ],
  [
    'holds while functions die between any two calls',
    { capacity: 3, holds: true, households: 5, rounds: 4, each: 3, crashes: 0.08 },
  ],
];

test.each(STORMS)(
  '%s: there is one order of all requests in which every answer and the end are right',
  async (_, weather) => {
    let [requests, deaths, waited, held] = [0, 0, 0, 0];
    for (let seed = 1; seed <= 4; seed++) {
      const { events, crashes, wrong } = await storm(weather, seed);
      expect({ seed, wrong }).toEqual({ seed, wrong: undefined });
      requests += events.length;
      deaths += crashes;
      const state = (name: string) => events.filter(({ answer }) => answer?.ok && answer.state === name).length;
      waited += state('waiting');
      held += state('held');
    }
    process.stdout.write(`storm: ${requests} requests, ${deaths} deaths, ${waited} × waiting, ${held} × held\n`);
    expect(waited).toBeGreaterThan(10);
    if (weather.holds) expect(held).toBeGreaterThan(3);
    if (weather.crashes > 0) expect(deaths).toBeGreaterThan(20);
  },
  120_000,
);
