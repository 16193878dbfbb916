import { Heading, View } from '@prims';
import { useState } from 'react';
import { type ActivityKind, KIND_NAMES } from '../../../../shared/activities/schema';
import { addDays, localDay } from '../../../../shared/http/local-time';
import { Btn, BtnLink } from '../../components/btn/btn';
import { Chips } from '../../components/choose/chips';
import { DayStrip } from '../../components/days/day-strip';
import { fullDay } from '../../components/days/day-words';
import { FreshLine } from '../../components/fresh/fresh-line';
import { Loaded } from '../../components/loaded/loaded';
import { Empty } from '../../components/states/empty';
import { SkeletonCard } from '../../components/states/skeleton';
import { urlOf } from '../../platform/navigate';
import { dayWords } from '../../platform/time';
import { ActivityCard } from './activity-card';
import { STRIP_DAYS, useWeeks } from './use-week';

type Filter = 'all' | 'free' | ActivityKind;
const FILTERS: readonly { value: Filter; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'free', label: '还有名额' },
  ...(['classroom', 'fair', 'consultation', 'festival'] as const).map((kind) => ({
    value: kind as Filter,
    label: KIND_NAMES[kind],
  })),
];

/** 活动: day by day, with the seats that are left. */
export function ActivitiesTab({ now }: { now: string }) {
  const today = localDay(now);
  const [first, setFirst] = useState(today);
  const [chosen, setChosen] = useState(today);
  const [filter, setFilter] = useState<Filter>('all');
  const from = first < today ? today : first;
  const day = chosen < from ? from : chosen;
  const { week, sessions } = useWeeks(from, day);
  const fits = sessions.filter(
    (one) => filter === 'all' || (filter === 'free' ? ['free', 'last'].includes(one.openness) : one.kind === filter),
  );
  const days = Array.from({ length: STRIP_DAYS }, (_, n) => addDays(from, n));
  const dots = Object.fromEntries(
    days.map((date) => [date, fits.filter(({ startsAt }) => localDay(startsAt) === date).length]),
  );
  const shown = fits.filter(({ startsAt }) => localDay(startsAt) === day);
  const next = fits.find(({ startsAt }) => localDay(startsAt) > day);
  const turn = (to: string) => {
    setFirst(to);
    setChosen(to);
  };
  return (
    <View className="stack">
      <DayStrip days={days} value={day} onChange={setChosen} today={today} unit="场活动" dots={dots} />
      <Chips label="筛选" options={FILTERS} value={filter} onChange={setFilter} />
      <Heading level={2} className="only-spoken">
        {fullDay(day)}的活动
      </Heading>
      <Loaded of={week} skeleton={<SkeletonCard lines={4} />}>
        {() =>
          shown.length > 0 ? (
            shown.map((session) => <ActivityCard key={session.sessionId} session={session} />)
          ) : (
            <Empty
              title="这天没有这样的活动"
              action={
                next && (
                  <Btn onClick={() => setChosen(localDay(next.startsAt))}>
                    看{dayWords(next.startsAt, now)}的“{next.title}”
                  </Btn>
                )
              }
            >
              {next ? '最近的一场在下面。' : '两周里还没有安排，有了新活动会放在这里。'}
            </Empty>
          )
        }
      </Loaded>
      {week.data && <FreshLine asOf={week.asOf} what="名额" />}
      <BtnLink kind="second" wide icon="ticket" to={urlOf('myBookings')}>
        我报的活动
      </BtnLink>
      <Btn kind="quiet" wide onClick={() => turn(from > today ? today : addDays(from, STRIP_DAYS))}>
        {from > today ? '回到今天' : '看再往后两周'}
      </Btn>
    </View>
  );
}
