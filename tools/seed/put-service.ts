import { arrive } from '../../functions/shifts/attending';
import { datesOf } from '../../functions/shifts/dates';
import { depart } from '../../functions/shifts/departing';
import { newMark } from '../../functions/shifts/marks';
import { putMark } from '../../functions/shifts/marks-store';
import { newShift, seriesIdOf, shiftIdOf } from '../../functions/shifts/new-shift';
import { setOffer } from '../../functions/shifts/offering';
import { replaceQualification } from '../../functions/shifts/qualifications-store';
import { putSeries } from '../../functions/shifts/series-store';
import { commit, putShift, readShift } from '../../functions/shifts/store';
import { readTeam } from '../../functions/shifts/teams-store';
import { addDays, type LocalDay, localDay } from '../../shared/http/local-time';
import type { Team } from '../../shared/shifts/team';
import { callerOf } from './caller-of';
import type { Cast } from './cast';
import { plus } from './clock';
import { comingShifts, type PastShift, pastShifts, shiftNow } from './gejin-service';
import { role, shift, shiftsDay } from './gejin-shifts';
import { putDemoShift, teamIdOf } from './put-shifts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What has been served, what runs now, what repeats, and what is on offer. */
export async function putService(cast: Cast): Promise<void> {
  const { community, now, of } = cast;
  const team = (key: string): Promise<Team> => readTeam(community, teamIdOf(key), true);
  for (const past of pastShifts(now)) await putPast(cast, past, await team(past.team));
  const running = shiftNow(now);
  if (running) {
    const shiftId = await putDemoShift(cast, running, 'now', await team(running.team));
    const arrived = { at: plus(now, -5 * MINUTE), how: 'list', by: of('committee').personId } as const;
    await arrive(community, shiftId, of('n1').personId, arrived);
  }
  const { later, offered } = comingShifts(now);
  await putDemoShift(cast, later, 'later', await team(later.team));
  const shiftId = await putDemoShift(cast, offered, 'offered', await team(offered.team));
  await setOffer(callerOf(cast, of('v11'), plus(now, -DAY)), { shiftId, roleId: 'r1' }, true);
  await putStairs(cast, await team('green'));
  await askForQualification(cast, await team('red'));
}

async function putPast(cast: Cast, past: PastShift, team: Team): Promise<void> {
  const { community, of } = cast;
  const shiftId = await putDemoShift(cast, past, `past ${past.day}`, team);
  const made = await readShift(community, shiftId, true);
  if (!made) return;
  const by = of('committee').personId;
  for (const key of past.people.flat()) {
    const { personId } = of(key);
    const minutes = past.stayed[key];
    if (minutes === undefined) {
      await commit([putMark(community, newMark(made, personId, 'no_show', by, plus(made.endsAt, DAY / 2)))]);
      continue;
    }
    await arrive(community, shiftId, personId, { at: plus(made.startsAt, -5 * MINUTE), how: 'list', by });
    const left = { at: plus(made.startsAt, (minutes - 5) * MINUTE), how: 'list', by } as const;
    await depart(
      community,
      { shift: made, teamName: team.name, person: personId, left, reason: '', now: left.at },
      () => {},
    );
  }
}

const STAIRS_RULE = 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8';

/** Every Tuesday and Thursday for a month, one date left out, and none on the day the drawings show. */
export function stairsDays(now: string): LocalDay[] {
  const first = addDays(shiftsDay(now), 1);
  const all = datesOf(first, STAIRS_RULE, []);
  return datesOf(first, STAIRS_RULE, all.slice(3, 4));
}

/** 楼道清扫, a series. */
async function putStairs({ community, now, of }: Cast, team: Team): Promise<void> {
  const days = stairsDays(now);
  const seriesId = seriesIdOf(community, of('committee').personId, 'stairs');
  await putSeries(community, { seriesId, teamId: team.teamId, rule: STAIRS_RULE, days });
  const {
    team: _,
    day: __,
    people: ___,
    ...plan
  } = shift({
    team: 'green',
    day: days[0] ?? localDay(now),
    project: '楼道清扫',
    title: '楼道清扫',
    place: '1 号楼门口集合',
    startMinutes: 7 * 60 + 30,
    durationMinutes: 60,
    roles: [role('清扫', 3, '扫帚、抹布都备好了')],
    people: [],
  });
  for (const day of days) {
    const ids = { shiftId: shiftIdOf(community, seriesId, day), seriesId };
    const whole = { ...plan, teamId: team.teamId, draftId: '' };
    const made = newShift(whole, team, day, ids, plus(now, -3 * DAY));
    await putShift(community, made.shift, made.sheets, now);
  }
}

async function askForQualification({ community, now, of }: Cast, { teamId }: Team): Promise<void> {
  const { personId } = of('v4');
  const asked = { personId, teamId, name: '助教', note: '带过两年社区手机班', requestedAt: plus(now, -DAY / 4) };
  const open = { ...asked, state: 'requested', decidedAt: null, decidedBy: null, expiresOn: null } as const;
  await replaceQualification(community, open, undefined, now);
}
