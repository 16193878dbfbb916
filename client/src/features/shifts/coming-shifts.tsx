import type { Commitment } from '../../../../shared/calendar/commitment';
import { getMyCalendar } from '../../../../shared/calendar/endpoints';
import { addDays, localDay } from '../../../../shared/http/local-time';
import { BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { fullDay } from '../../components/days/day-words';
import { Loaded } from '../../components/loaded/loaded';
import { Empty } from '../../components/states/empty';
import { SkeletonCard } from '../../components/states/skeleton';
import { urlOf } from '../../platform/navigate';
import { useEndpoint } from '../../platform/use-endpoint';
import { spanWords } from './shift-words';

/** Two months, the most the calendar gives at once. */
const AHEAD_DAYS = 61;
const WORDS: Partial<Record<Commitment['state'], string>> = { waiting: '候补中', cancelled: '取消了' };

/** My shifts to come, the next one first. */
export function ComingShifts({ now }: { now: string }) {
  const today = localDay(now);
  const calendar = useEndpoint(getMyCalendar, { query: { from: today, to: addDays(today, AHEAD_DAYS) } });
  return (
    <>
      <SectionHead title="接下来的岗位" />
      <Loaded of={calendar} skeleton={<SkeletonCard lines={3} />}>
        {({ items }) => {
          const shifts = items.filter(({ kind, endsAt }) => kind === 'shift' && endsAt > now);
          if (shifts.length === 0)
            return (
              <Empty title="眼下没有您的岗位" action={<BtnLink to={urlOf('services')}>看看缺人的岗位</BtnLink>}>
                哪天有空，点一下“我来”就行。
              </Empty>
            );
          return (
            <Card flush label="接下来的岗位">
              <Rows>
                {shifts.map((shift) => (
                  <ListRow
                    key={shift.id}
                    icon={shift.state === 'waiting' ? 'hourglass' : 'hand-helping'}
                    title={shift.title}
                    note={`${fullDay(localDay(shift.startsAt))} ${spanWords(shift)}${shift.place === '' ? '' : `，${shift.place}`}`}
                    value={WORDS[shift.state]}
                    to={shift.page}
                  />
                ))}
              </Rows>
            </Card>
          );
        }}
      </Loaded>
    </>
  );
}
