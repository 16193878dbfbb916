import { Heading, Link, View } from '@prims';
import { KIND_NAMES, type SessionCard } from '../../../../shared/activities/schema';
import { DaySlot } from '../../components/days/day-slot';
import { SeatBadge } from '../../components/seats/seat-badge';
import { Tag, Tags } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import { clockWords } from '../../platform/time';
import styles from './activity-card.module.css';
import { ENTRY_TAGS } from './words';

/** One session of the day: its hours at the left, the whole card leads to it. */
export function ActivityCard({ session }: { session: SessionCard }) {
  const mine = session.myState && ENTRY_TAGS[session.myState];
  const counted = session.state === 'open' && session.mode === 'first_come';
  return (
    <DaySlot start={clockWords(session.startsAt)} end={clockWords(session.endsAt)}>
      <Link
        to={urlOf('activity', { activityId: session.activityId, sessionId: session.sessionId })}
        className={styles.card}
      >
        <Tags>
          <Tag>{KIND_NAMES[session.kind]}</Tag>
          {session.theme && <Tag tone="line">{session.theme}</Tag>}
          {mine && (
            <Tag tone={mine.tone} icon={mine.icon}>
              {mine.words}
            </Tag>
          )}
        </Tags>
        <Heading level={3} className={styles.title}>
          {session.title}
        </Heading>
        <View className="t-sub">{session.place}</View>
        {counted ? (
          <SeatBadge
            capacity={session.capacity}
            taken={session.capacity - session.free}
            mine={session.myState === 'booked' ? 1 : undefined}
          />
        ) : null}
        {(!counted || session.openness !== 'free') && <View className="t-sub">{session.sentence}</View>}
      </Link>
    </DaySlot>
  );
}
