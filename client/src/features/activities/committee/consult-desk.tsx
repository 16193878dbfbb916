import { View } from '@prims';
import { listConsultationDays } from '../../../../../shared/activities/consultation-endpoints';
import { Card, CardHead } from '../../../components/card/card';
import { Loaded } from '../../../components/loaded/loaded';
import { SkeletonCard } from '../../../components/states/skeleton';
import { useEndpoint } from '../../../platform/use-endpoint';
import { ConsultDay } from './consult-day';
import { ConsultForm } from './consult-form';

const EVERY_MS = 30_000;

/** The counsellors' days for whoever runs them, in counts only. */
export function ConsultDesk({ activityId, now }: { activityId: string; now: string }) {
  const list = useEndpoint(listConsultationDays, { params: { activityId } }, { every: EVERY_MS });
  return (
    <>
      <Loaded of={list} skeleton={<SkeletonCard lines={5} />}>
        {({ days }) => (
          <Card label="排好的日子">
            <CardHead title="排好的日子" note={days.length > 0 ? `${days.length} 天` : undefined} />
            <View className="stack">
              <View className="t-sub">这里只看得到约了几个。谁来、为什么来，只有接待的老师知道。</View>
              {days.length === 0 && <View>还没有排日子，在下面排上第一天。</View>}
              {days.map((day) => (
                <ConsultDay key={`${day.day} ${day.counsellorId}`} activityId={activityId} day={day} />
              ))}
            </View>
          </Card>
        )}
      </Loaded>
      <ConsultForm activityId={activityId} now={now} />
    </>
  );
}
