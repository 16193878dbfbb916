import { View } from '@prims';
import { useState } from 'react';
import type { Term } from '../../../../../shared/activities/classroom';
import { type Classroom, getClassroom } from '../../../../../shared/activities/classroom-endpoints';
import { minutesWords } from '../../../../../shared/venues/words';
import { Banner } from '../../../components/banner/banner';
import { Btn, BtnLink } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { fullDay } from '../../../components/days/day-words';
import { KeyValue } from '../../../components/key-value/key-value';
import { Loaded } from '../../../components/loaded/loaded';
import { SkeletonCard } from '../../../components/states/skeleton';
import { urlOf } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';
import styles from './kind.module.css';
import { TermCancel } from './term-cancel';
import { TermForm } from './term-form';
import { WEEKDAYS } from './term-state';

const EVERY_MS = 60_000;

/** The days of a class for whoever runs it. */
export function TermDesk(params: { activityId: string; sessionId: string }) {
  const { activityId, sessionId } = params;
  const room = useEndpoint(getClassroom, { params: { activityId, sessionId } }, { every: EVERY_MS });
  const [editing, setEditing] = useState(false);
  return (
    <Loaded of={room} skeleton={<SkeletonCard lines={5} />}>
      {(shown) =>
        shown.term === null || editing ? (
          <TermForm key={shown.term?.revision ?? 0} room={shown} onSaved={() => setEditing(false)} />
        ) : (
          <>
            <TermCard room={shown} term={shown.term} onEdit={() => setEditing(true)} />
            {shown.mayTeach ? (
              <TermCancel room={shown} />
            ) : (
              <Banner title="临时停一天课，由老师来停">在“谁来帮忙”里请好老师，老师打开这场活动就能停。</Banner>
            )}
          </>
        )
      }
    </Loaded>
  );
}

function TermCard({ room, term, onEdit }: { room: Classroom; term: Term; onEdit: () => void }) {
  const { activityId, sessionId, nextDays, today, mayTeach } = room;
  const on = WEEKDAYS.filter(({ value }) => term.weekdays.includes(Number(value)));
  const off = term.off.filter(({ day }) => day >= today.day);
  return (
    <Card label="上课的日子">
      <CardHead title="上课的日子" />
      <View className="stack">
        <KeyValue
          items={[
            ['从', fullDay(term.firstDay)],
            ['到', fullDay(term.lastDay)],
            ['星期', on.map(({ label }) => label).join('、')],
            ['时间', `${minutesWords(term.fromMinutes)}–${minutesWords(term.toMinutes)}`],
            ['下一次', nextDays[0] ? fullDay(nextDays[0]) : '这学期的课上完了'],
            ['停课', off.length === 0 ? '没有' : off.map((one) => `${fullDay(one.day)}（${one.because}）`).join('，')],
          ]}
        />
        {mayTeach && today.state === 'class' && (
          <BtnLink wide kind="second" icon="clipboard-list" to={urlOf('classDay', { activityId, sessionId })}>
            今天的点名和接送
          </BtnLink>
        )}
        <View className={styles.buttons}>
          <Btn kind="second" small onClick={onEdit}>
            改这学期
          </Btn>
        </View>
      </View>
    </Card>
  );
}
