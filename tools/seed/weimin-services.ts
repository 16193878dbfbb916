import { storedCommunity } from '../../functions/platform/identity';
import { addDays, localDay } from '../../shared/http/local-time';
import type { Household } from '../../shared/places/schema';
import type { Cast } from './cast';
import { dayAt } from './clock';
import { committeeMembers } from './committees';
import { activity, just, session } from './gejin-activities';
import { role, shift, team } from './gejin-shifts';
import { common, everyDay, range, zone } from './gejin-venues';
import { putDemoActivity } from './put-activities';
import { putDemoShift, putDemoTeam } from './put-shifts';
import { putDemoVenue } from './put-venues';
import { WEIMIN } from './weimin';

/** 为民巷社区's people by name: 陈立新, and m1… the members of its committees. `ids` are theirs in the same order. */
export function weiminCast(now: string, roll: readonly Household[], people: Map<string, string>, ids: string[]): Cast {
  const members = committeeMembers(roll).map(({ name, homes }, i) => ({
    personId: ids[i] as string,
    name,
    householdId: homes[0]?.householdId ?? '',
  }));
  const chair = { personId: people.get('weimin') as string, name: '陈立新', householdId: 'c1.1.1.201' };
  const of = (key: string) => {
    const found = key === 'weimin' ? chair : members[Number(key.slice(1)) - 1];
    if (!found) throw new Error(`nobody in ${WEIMIN.name} is called ${key}`);
    return found;
  };
  return { now, community: storedCommunity(WEIMIN.communityId), of, neighbours: members };
}

/** A little of everything: a team with two shifts, a reading room, a film night. */
export async function putWeiminServices(cast: Cast): Promise<void> {
  const lanes = await putDemoTeam(
    cast,
    team({
      key: 'lanes',
      name: '巷子红马甲',
      kind: 'service',
      about: '早市引路、雨天扫水，一条巷子一个人。',
      leader: 'weimin',
      members: ['weimin', 'm1', 'm2', 'm3', 'm4'],
    }),
  );
  for (const [n, title] of ['早市引路', '清扫落叶'].entries()) {
    const planned = shift({
      team: 'lanes',
      day: addDays(localDay(cast.now), n + 1),
      title,
      place: '为民巷口',
      compoundId: null,
      startMinutes: 7 * 60,
      durationMinutes: 120,
      roles: [role('引路', 3)],
      people: [n === 0 ? ['m1', 'm2'] : ['m3']],
    });
    await putDemoShift(cast, planned, `lanes ${n}`, lanes);
  }
  await putDemoVenue(cast, {
    ...common,
    venueId: 'library1',
    name: '社区书屋',
    place: '党群服务中心一楼',
    kind: 'corner',
    zones: [zone('a', '阅览座', 20)],
    hours: everyDay(range(9, 12), range(14, 18)),
    rules: '书看完放回原处。',
  });
  await putDemoActivity(
    cast,
    activity(cast.now, {
      key: 'lane-film',
      title: '巷子里看电影',
      place: '东广场',
      by: 'weimin',
      party: just(1, 6),
      sessions: [session(dayAt(cast.now, 4, 19), 2, 120)],
      bookings: Array.from({ length: 6 }, (_, i) => ({ by: `m${i + 5}`, party: 2 })),
    }),
  );
}
