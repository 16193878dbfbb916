import { View } from '@prims';
import { useState } from 'react';
import { addDays, type LocalDay, localDay, weekOf } from '../../../../shared/http/local-time';
import { getRoster } from '../../../../shared/shifts/endpoints';
import { Banner } from '../../components/banner/banner';
import { Btn, Btns } from '../../components/btn/btn';
import { SectionHead } from '../../components/card/section-head';
import { fullDay } from '../../components/days/day-words';
import { Loaded } from '../../components/loaded/loaded';
import { Empty } from '../../components/states/empty';
import { useEndpoint } from '../../platform/use-endpoint';
import styles from './roster.module.css';
import { RosterShift } from './roster-shift';

const WEEKS = 2;
const STEP_DAYS = WEEKS * 7;

const shortDay = (day: LocalDay): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** 轮值: two weeks of a team day by day, who is on, and where somebody is missing. */
export function RosterView({ teamId, now }: { teamId: string; now: string }) {
  const thisWeek = weekOf(localDay(now));
  const [from, setFrom] = useState(thisWeek);
  const roster = useEndpoint(getRoster, { query: { teamId, from, weeks: WEEKS } });
  return (
    <>
      <View className="t-h3" ariaLive="polite">
        {shortDay(from)} 到 {shortDay(addDays(from, STEP_DAYS - 1))}
      </View>
      <Btns>
        <Btn kind="second" small onClick={() => setFrom(addDays(from, -STEP_DAYS))}>
          前两周
        </Btn>
        <Btn kind="second" small onClick={() => setFrom(addDays(from, STEP_DAYS))}>
          后两周
        </Btn>
      </Btns>
      <Loaded of={roster}>
        {({ shifts, gaps }) => {
          const days = [...new Set(shifts.map(({ startsAt }) => localDay(startsAt)))].sort();
          if (days.length === 0)
            return <Empty title="这两周没有排班">看看前后两周。队长排好了，这里一天一天列出来。</Empty>;
          return (
            <>
              <Banner
                tone={gaps > 0 ? 'wait' : 'done'}
                icon={gaps > 0 ? 'users' : undefined}
                title={gaps > 0 ? `还缺 ${gaps} 个人` : '人都齐了'}
              >
                {gaps > 0 ? '缺人的班写着“缺几位”，点进去就能来。' : '临时来不了，早一点退，或者找人接班。'}
              </Banner>
              {days.map((day) => (
                <View key={day} className={styles.day}>
                  <SectionHead title={fullDay(day)} />
                  {shifts
                    .filter(({ startsAt }) => localDay(startsAt) === day)
                    .map((shift) => (
                      <RosterShift key={shift.shiftId} shift={shift} now={now} />
                    ))}
                </View>
              ))}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
