import { Heading, View } from '@prims';
import { useState } from 'react';
import { addDays, localDay } from '../../../../shared/http/local-time';
import { getVolunteer } from '../../../../shared/shifts/team-endpoints';
import { Btn } from '../../components/btn/btn';
import { Chips } from '../../components/choose/chips';
import { DayStrip } from '../../components/days/day-strip';
import { fullDay } from '../../components/days/day-words';
import { FreshLine } from '../../components/fresh/fresh-line';
import { Loaded } from '../../components/loaded/loaded';
import { useSession } from '../../platform/session';
import { useEndpoint } from '../../platform/use-endpoint';
import { compoundOf, countByDay, FILTERS, type Filter, filtered } from './shift-filter';
import { ShiftList } from './shift-list';
import { SlotSkeleton } from './slot-skeleton';
import { STRIP_DAYS, useShifts } from './use-shifts';

/** 志愿岗位: day by day, what is on, how many seats are left, and 我来 right there. */
export function ShiftsTab({ now }: { now: string }) {
  const { me } = useSession();
  const today = localDay(now);
  const [first, setFirst] = useState(today);
  const [chosen, setChosen] = useState(today);
  const [filter, setFilter] = useState<Filter>('all');
  // Left open over midnight, the strip goes on from the new day.
  const from = first < today ? today : first;
  const day = chosen < from ? from : chosen;
  const { week, shifts } = useShifts(from, day);
  const volunteer = useEndpoint(getVolunteer);
  const homes = (me?.homes ?? []).filter(({ communityId }) => communityId === me?.community?.communityId);
  const mine = {
    compounds: [...homes.map(({ householdId }) => compoundOf(householdId)), ...(volunteer.data?.areas ?? [])],
    teams: volunteer.data?.teamIds ?? [],
  };
  const turn = (to: string) => {
    setFirst(to);
    setChosen(to);
  };
  return (
    <>
      <DayStrip
        days={Array.from({ length: STRIP_DAYS }, (_, n) => addDays(from, n))}
        value={day}
        onChange={setChosen}
        today={today}
        unit="个岗位"
        dots={countByDay(filtered(shifts, filter, mine), localDay)}
      />
      <Chips label="筛选" options={FILTERS} value={filter} onChange={setFilter} />
      <Heading level={2} className="only-spoken">
        {fullDay(day)}的岗位
      </Heading>
      <Loaded of={week} skeleton={<SlotSkeleton />}>
        {(reply) => (
          <ShiftList
            all={reply.shifts.filter(({ startsAt }) => localDay(startsAt) === day)}
            shifts={filtered(reply.shifts, filter, mine).filter(({ startsAt }) => localDay(startsAt) === day)}
            next={filtered(shifts, filter, mine).find(({ startsAt }) => localDay(startsAt) > day) ?? null}
            now={now}
            filter={filter}
            onDay={setChosen}
            onAll={() => setFilter('all')}
          />
        )}
      </Loaded>
      {week.data && <FreshLine asOf={week.asOf} />}
      <View>
        <Btn kind="quiet" wide onClick={() => turn(addDays(from, STRIP_DAYS))}>
          看再往后两周
        </Btn>
        {from > today && (
          <Btn kind="quiet" wide onClick={() => turn(today)}>
            回到今天
          </Btn>
        )}
      </View>
    </>
  );
}
