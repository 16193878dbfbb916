import { View } from '@prims';
import { useState } from 'react';
import type { DayMark } from '../../../../shared/activities/classroom';
import { type Classroom, getClassroom } from '../../../../shared/activities/classroom-endpoints';
import type { SessionForMe } from '../../../../shared/activities/schema';
import { Banner } from '../../components/banner/banner';
import { Btn, BtnLink } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { fullDay } from '../../components/days/day-words';
import { HomeSelect } from '../../components/household/home-select';
import type { HomeChoice } from '../../components/household/use-home';
import { KeyValue } from '../../components/key-value/key-value';
import { Loaded } from '../../components/loaded/loaded';
import { urlOf } from '../../platform/navigate';
import { clockWords } from '../../platform/time';
import { useEndpoint } from '../../platform/use-endpoint';
import { TermCancel } from './committee/term-cancel';
import { EnrolmentForm } from './enrolment-form';
import { PickUpCard } from './pick-up-card';

const EVERY_MS = 15_000;
const PRESENCE = { present: '到了', absent: '没来', excused: '请假' } as const;
/** Only a home with a seat has children to name here. */
const SEATED = ['booked', 'held'];
/** As many days ahead as a parent plans. */
const DAYS_AHEAD = 5;

const markWords = ({ presence, collected }: DayMark): string => {
  if (collected) return `${clockWords(collected.at)} 由${collected.by}接走`;
  return presence === null ? '老师还没点名' : PRESENCE[presence];
};

interface Props {
  activityId: string;
  session: SessionForMe;
  home: HomeChoice;
}

/** A class as a parent sees it: its days, today's attendance of my children, and the code to collect them. */
export function ClassroomCard({ activityId, session, home }: Props) {
  const seated = home.homes.filter(({ householdId }) =>
    session.mine.some((entry) => entry.householdId === householdId && SEATED.includes(entry.state)),
  );
  return (
    <>
      {seated.length > 1 && (
        <Card label="哪一户的孩子">
          <HomeSelect homes={seated} value={home.householdId} onChange={home.choose} />
        </Card>
      )}
      <Room
        key={home.householdId}
        activityId={activityId}
        sessionId={session.sessionId}
        householdId={home.householdId}
      />
    </>
  );
}

/** The class as one of my homes sees it. */
function Room(ids: { activityId: string; sessionId: string; householdId: string | undefined }) {
  const { activityId, sessionId, householdId } = ids;
  const room = useEndpoint(
    getClassroom,
    { params: { activityId, sessionId }, query: { householdId } },
    { every: EVERY_MS },
  );
  const [editing, setEditing] = useState(false);
  return (
    <Loaded of={room}>
      {(shown) => (
        <>
          {shown.mayTeach && (
            <BtnLink wide icon="clipboard-list" to={urlOf('classDay', { activityId, sessionId })}>
              今天的点名和接送
            </BtnLink>
          )}
          <Days room={shown} />
          {shown.mayTeach && <TermCancel room={shown} />}
          {shown.mine && (shown.mine.enrolment === null || editing) && (
            <>
              {shown.mine.enrolment === null && (
                <Banner tone="wait" title="还差孩子的信息">
                  写下孩子的名字和谁来接，老师才好照看。
                </Banner>
              )}
              <EnrolmentForm room={shown} onSaved={() => setEditing(false)} />
            </>
          )}
          {shown.mine?.enrolment && !editing && (
            <>
              <PickUpCard room={shown} enrolment={shown.mine.enrolment} />
              <Card label="我家孩子">
                <CardHead title="我家孩子" />
                <View className="stack">
                  <KeyValue
                    items={shown.mine.enrolment.children.map((child) => {
                      const mark = shown.mine?.marks.find(({ childId }) => childId === child.childId)?.mark;
                      return [child.name, mark && shown.today.state === 'class' ? markWords(mark) : '今天没有课'];
                    })}
                  />
                  <Btn kind="quiet" small onClick={() => setEditing(true)}>
                    改孩子或接送人
                  </Btn>
                </View>
              </Card>
            </>
          )}
        </>
      )}
    </Loaded>
  );
}

function Days({ room: { term, nextDays, today } }: { room: Classroom }) {
  if (!term) return null;
  const off = term.off.find(({ day }) => day === today.day);
  return (
    <Card label="上课的日子">
      <CardHead title="上课的日子" />
      <View className="stack">
        {off && (
          <Banner tone="wait" title="今天不上课">
            {off.because}
          </Banner>
        )}
        <View>
          {nextDays.length === 0 ? '这学期的课上完了。' : nextDays.slice(0, DAYS_AHEAD).map(fullDay).join('，')}
        </View>
      </View>
    </Card>
  );
}
