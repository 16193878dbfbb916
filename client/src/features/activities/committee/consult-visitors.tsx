import { View } from '@prims';
import { useState } from 'react';
import { listMyVisitors } from '../../../../../shared/activities/consultation-endpoints';
import type { ConsultationDay, Visitor } from '../../../../../shared/activities/consultations';
import { Banner } from '../../../components/banner/banner';
import { Btn } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { Chips } from '../../../components/choose/chips';
import { fullDay } from '../../../components/days/day-words';
import { Loaded } from '../../../components/loaded/loaded';
import { Empty } from '../../../components/states/empty';
import { SkeletonCard } from '../../../components/states/skeleton';
import { dial } from '../../../platform/phone';
import { clockWords } from '../../../platform/time';
import { useEndpoint } from '../../../platform/use-endpoint';
import { ConsultDay } from './consult-day';
import styles from './kind.module.css';

interface Props {
  activityId: string;
  /** the counsellor's own */
  days: readonly ConsultationDay[];
  /** local day */
  today: string;
}

const EVERY_MS = 30_000;

/** A counsellor's own page: who comes on a day, and why. The server keeps it under the counsellor's key. */
export function ConsultVisitors({ activityId, days, today }: Props) {
  const [picked, pick] = useState('');
  const day = days.find((one) => one.day === picked) ?? days.find((one) => one.day >= today) ?? days[0];
  if (!day) return <Empty title="您还没有接待的日子">社区把日子排好以后，谁来找您会列在这里。</Empty>;
  return (
    <>
      <Banner icon="lock" title="只有您看得到">
        社区和别的工作人员都看不到谁来、为什么来。请不要截图转发。
      </Banner>
      {days.length > 1 && (
        <Chips
          label="哪一天"
          options={days.map((one) => ({ value: one.day, label: fullDay(one.day) }))}
          value={day.day}
          onChange={pick}
        />
      )}
      <Visitors key={day.day} day={day.day} />
      <Card label="这一天">
        <CardHead title="这一天" />
        <ConsultDay activityId={activityId} day={day} />
      </Card>
    </>
  );
}

function Visitors({ day }: { day: string }) {
  const list = useEndpoint(listMyVisitors, { query: { day } }, { every: EVERY_MS });
  return (
    <Loaded of={list} skeleton={<SkeletonCard lines={4} />}>
      {({ visitors }) => (
        <Card label="谁来找我">
          <CardHead title={fullDay(day)} note={`${visitors.length} 位`} />
          <View className="stack">
            {visitors.length === 0 && <View>这一天还没有人约。</View>}
            {visitors.map((one) => (
              <OneVisitor key={one.consultationId} visitor={one} />
            ))}
          </View>
        </Card>
      )}
    </Loaded>
  );
}

function OneVisitor({ visitor: { name, why, phone, startsAt } }: { visitor: Visitor }) {
  return (
    <View role="group" ariaLabel={`${clockWords(startsAt)}，${name}`} className={styles.part}>
      <View className="t-bold">{`${clockWords(startsAt)} ${name}`}</View>
      <View className={styles.quote}>{why}</View>
      {phone ? (
        <View className={styles.buttons}>
          <Btn small kind="second" icon="phone" ariaLabel={`给${name}打电话：${phone}`} onClick={() => dial(phone)}>
            {phone}
          </Btn>
        </View>
      ) : (
        <View className="t-sub">没有留电话。</View>
      )}
    </View>
  );
}
