import { Heading, View } from '@prims';
import type { ReactNode } from 'react';
import { type ActivityDetail, KIND_NAMES, type SessionForMe } from '../../../../shared/activities/schema';
import { Banner } from '../../components/banner/banner';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { FreshLine } from '../../components/fresh/fresh-line';
import { KeyValue } from '../../components/key-value/key-value';
import { SeatBadge } from '../../components/seats/seat-badge';
import { Tag, Tags } from '../../components/tag/tag';
import { showPlace } from '../../platform/place';
import styles from './activity-view.module.css';
import { BookingForm } from './booking-form';
import { MyEntryCard } from './my-entry-card';
import { SessionBoxes } from './session-boxes';
import type { Booking } from './use-booking';
import { actOf, whenWords } from './words';

interface Props {
  activity: ActivityDetail;
  session: SessionForMe;
  onSession: (sessionId: string) => void;
  booking: Booking;
  asOf: number;
  now: string;
  /** what is special about this kind of activity */
  children?: ReactNode;
}

/** One activity: what, when, where, the seats as they are now, and my booking or the form for one. */
export function ActivityView({ activity, session, onSession, booking, asOf, now, children }: Props) {
  const standing = activity.standing.find(({ untilDay }) => untilDay !== null);
  const byForm = activity.kind !== 'consultation' && activity.kind !== 'festival';
  const mine = session.mine.filter(({ state }) => state !== 'cancelled' && state !== 'declined');
  const open = byForm && mine.length === 0 && actOf(session.openness, session.free) !== null;
  // The stools say it already; in a full or closed session the sentence says what can still be done.
  const counted = byForm && session.mode === 'first_come' && ['free', 'last'].includes(session.openness);
  return (
    <>
      <View className="stack">
        <Tags>
          <Tag>{KIND_NAMES[activity.kind]}</Tag>
          {activity.theme && <Tag tone="line">{activity.theme}</Tag>}
        </Tags>
        <Heading level={2} className="t-h1">
          {activity.title}
        </Heading>
      </View>
      {activity.cancelledBecause && (
        <Banner tone="bad" title="这次活动取消了">
          {activity.cancelledBecause}
        </Banner>
      )}
      <Card label="时间地点">
        <View className="stack">
          <KeyValue
            items={[
              ['时间', whenWords(session, now)],
              ['地点', session.place],
              ...(activity.partners.length > 0 ? ([['协办', activity.partners.join('、')]] as const) : []),
            ]}
          />
          <Btn small kind="second" icon="map-pin" onClick={() => showPlace(session.place)}>
            怎么走
          </Btn>
          {counted && <SeatBadge capacity={session.capacity} taken={session.capacity - session.free} />}
          {byForm && !counted && <View className="t-sub">{session.sentence}</View>}
          {byForm && <FreshLine asOf={asOf} what="名额" />}
        </View>
      </Card>
      {activity.about && (
        <Card label="说明">
          <View className={styles.about}>{activity.about}</View>
        </Card>
      )}
      {byForm && <SessionBoxes sessions={activity.sessions} value={session.sessionId} onChange={onSession} now={now} />}
      {session.mine.map((entry) => (
        <MyEntryCard key={entry.entryId} activity={activity} session={session} entry={entry} now={now} />
      ))}
      {children}
      {standing && (
        <Banner tone="wait" title="现在只能排候补">
          {standing.sentence}
        </Banner>
      )}
      {open && <BookingForm activity={activity} booking={booking} />}
    </>
  );
}
