import { readEntry } from '../../functions/activities/entries-store';
import { handler as activities } from '../../functions/activities/handler';
import { handler as fundsHandler } from '../../functions/funds/handler';
import { readFunds, readHead } from '../../functions/funds/reads';
import { readDone } from '../../functions/musters/store';
import { readHouseholds, readPlaces } from '../../functions/places/reads';
import { type Identity, storedCommunity } from '../../functions/platform/identity';
import { readAllGrants } from '../../functions/residents/roles-store';
import { findPersonId } from '../../functions/residents/store';
import { handler as shiftsHandler } from '../../functions/shifts/handler';
import { handler as venues } from '../../functions/venues/handler';
import { countBallots } from '../../functions/votes/ballots-store';
import { listVoteItems } from '../../functions/votes/store';
import { listActivities } from '../../shared/activities/endpoints';
import { exportLedger } from '../../shared/funds/public-endpoints';
import { addDays, localDay } from '../../shared/http/local-time';
import { listShifts } from '../../shared/shifts/endpoints';
import { listMyHours } from '../../shared/shifts/hours-endpoints';
import { getVenueWeek } from '../../shared/venues/endpoints';
import { VoteState } from '../../shared/votes/schema';
import { invoke } from '../../tests/invoke';
import { verifyLedger } from '../verify/ledger';
import { LI_HOME } from './gejin';
import { shiftsDay } from './gejin-shifts';
import { drawnDay } from './gejin-venues';
import { seedDemo } from './seed';

const NOW = new Date().toISOString();
const gejin = storedCommunity('gejin');
const weimin = storedCommunity('weimin');

const everything = async () => ({
  places: await Promise.all([gejin, weimin].map((community) => readPlaces(community, { consistent: true }))),
  grants: (await readAllGrants(weimin)).length,
  votes: (
    await Promise.all(
      [gejin, weimin].flatMap((community) =>
        (['drafts', 'live', 'done'] as const).map((group) => listVoteItems(community, group, 100)),
      ),
    )
  ).flatMap(({ votes }) => votes),
});

describe('the demo community', () => {
  let person = '';
  const li = (): Identity => ({ person, community: gejin, homes: [{ householdId: LI_HOME, seat: 1, movedAt: null }] });
  beforeAll(async () => {
    await seedDemo(NOW);
    person = (await findPersonId('demo-li-guifang')) as string;
  }, 300_000);

  test('为民巷 has the 1,612 households, 4,500 residents, 8 grids and 51 committees with 163 members it reports', async () => {
    const places = await readPlaces(weimin);
    expect(places).toMatchObject({ households: 1612, people: 4500 });
    expect(places.grids.filter((grid) => grid.level === 1)).toHaveLength(8);
    const members = (await readAllGrants(weimin)).filter((grant) => grant.scope.startsWith('compound:'));
    expect(members).toHaveLength(163);
    expect(new Set(members.map((grant) => grant.scope)).size).toBe(51);
  });

  test('洪川镇 has 22 funds that raised 320,000 yuan to the fen, and every ledger of the demo can be recomputed', async () => {
    const funds = await readFunds(storedCommunity('hongchuan'));
    const heads = await Promise.all(
      funds.map(({ fundId }) => readHead(storedCommunity('hongchuan'), fundId, { consistent: true })),
    );
    expect(heads.map((head) => head?.total.inFen)).toEqual(
      Array.from({ length: 22 }, (_, n) => 1_454_545 + (n < 10 ? 1 : 0)),
    );
    expect(heads.reduce((sum, head) => sum + (head?.total.inFen ?? 0), 0)).toBe(32_000_000);
    for (const { fundId } of [...funds, ...(await readFunds(gejin)), ...(await readFunds(weimin))]) {
      const { status, reply } = await invoke(fundsHandler, exportLedger, null, { params: { fundId } });
      if (status === 200) expect(verifyLedger(reply as unknown as string)).toMatchObject({ ok: true });
    }
    const [neighbours] = await readFunds(gejin);
    expect(neighbours).toMatchObject({ name: '邻里微基金', mode: 'host_account', state: 'open' });
  });

  test('机械厂家属院 has 240 households on 21,600.00 square metres, and every household is in a grid', async () => {
    const roll = (await readHouseholds(gejin)).filter((household) => household.compoundId === 'c1');
    expect(roll).toHaveLength(240);
    expect(roll.reduce((sum, household) => sum + household.exclusiveArea, 0)).toBe(2_160_000);
    expect(roll.reduce((sum, household) => sum + household.adults, 0)).toBe(611);
    expect(roll.every((household) => household.gridId !== null && household.people >= household.adults)).toBe(true);
  });

  test('there is a vote in every state, and each box holds as many ballots as its outcome says', async () => {
    const { votes } = await everything();
    expect(new Set(votes.map((vote) => vote.state))).toEqual(new Set(VoteState.options));
    const counted = votes.filter((vote) => vote.outcome);
    for (const vote of counted) {
      const community = vote.electorate.scope === 'community' ? weimin : gejin;
      expect(await countBallots(community, vote.voteId)).toBe(vote.outcome?.took);
    }
    expect(new Set(counted.map((vote) => vote.outcome?.passed))).toEqual(new Set([true, false]));
  });

  test('today’s shifts stand as in the drawings: one is hers, one has a last seat, one she waits for', async () => {
    const query = { from: shiftsDay(NOW) };
    const { shifts } = (await invoke(shiftsHandler, listShifts, li(), { query })).reply;
    const drawn = shifts.filter(({ title }) => title !== '南门值守');
    const places = drawn.map(({ title, roles: [role] }) => [title, role?.taken, role?.capacity, role?.waiting]);
    expect(places).toEqual([
      ['社区义诊', 3, 4, 0],
      ['课后看作业', 3, 4, 0],
      ['入户看望', 1, 2, 0],
      ['夜间巡逻', 6, 6, 2],
      ['学用手机', 1, 3, 0],
    ]);
  });

  test('李桂芳 has a seat, a place in line, a seat held for her, a lottery entry, and one that was called off', async () => {
    const week = (day: string) => invoke(activities, listActivities, li(), { query: { week: day } });
    const today = localDay(NOW);
    const weeks = await Promise.all([0, 7].map((days) => week(addDays(today, days))));
    const sessions = weeks.flatMap(({ reply }) => reply.sessions);
    const openness = new Set(sessions.map((one) => one.openness));
    for (const one of ['free', 'last', 'full', 'not_yet', 'closed', 'cancelled']) expect(openness).toContain(one);
    const mine = await Promise.all(sessions.map(({ sessionId }) => readEntry(gejin, sessionId, LI_HOME)));
    const states = mine.map((entry) => entry?.state);
    for (const one of ['booked', 'waiting', 'held', 'entered', 'called_off']) expect(states).toContain(one);
  });

  test('the tables of the drawn day are taken as in the drawing, and one hour is hers', async () => {
    const query = { day: drawnDay(NOW), householdId: LI_HOME };
    const { reply } = await invoke(venues, getVenueWeek, li(), { params: { venueId: 'pingpong' }, query });
    const rows = reply.days[0]?.slots.map(({ from, states }) => [from / 60, ...states]);
    expect(rows).toEqual([
      [9, 'taken', 'free', 'taken'],
      [10, 'taken', 'taken', 'free'],
      [14, 'free', 'taken', 'free'],
      [15, 'free', 'free', 'taken'],
      [16, 'taken', 'free', 'free'],
      [17, 'mine', 'taken', 'closed'],
      [18, 'free', 'taken', 'closed'],
      [19, 'free', 'free', 'taken'],
      [20, 'free', 'free', 'free'],
    ]);
  });

  test('hours stand in her ledger, and a drill of twelve groups has its report', async () => {
    const { rows } = (await invoke(shiftsHandler, listMyHours, li())).reply;
    expect(rows.map(({ minutes }) => minutes).sort()).toEqual([145, 155]);
    const { musters: drills } = await readDone(gejin);
    expect(drills.map(({ calledGroups }) => calledGroups.length)).toEqual([12]);
  });

  test('loading it a second time changes nothing', async () => {
    const before = await everything();
    expect(await seedDemo(new Date().toISOString())).toBe(false);
    expect(await everything()).toEqual(before);
  });
});
