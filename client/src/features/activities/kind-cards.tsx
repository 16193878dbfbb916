import type { ReactNode } from 'react';
import type { ActivityDetail, SessionForMe } from '../../../../shared/activities/schema';
import { ClassroomCard } from './classroom-card';
import { ConsultationCard } from './consultation-card';
import { FairCard } from './fair-card';
import { FestivalCard } from './festival-card';

interface Props {
  activity: ActivityDetail;
  session: SessionForMe;
  now: string;
}

/** What is special about a kind of activity, below its time and place. */
export function KindCards({ activity, session, now }: Props): ReactNode {
  const { activityId } = activity;
  switch (activity.kind) {
    case 'classroom':
      return <ClassroomCard activityId={activityId} sessionId={session.sessionId} />;
    case 'consultation':
      return <ConsultationCard activityId={activityId} now={now} />;
    case 'fair':
      return <FairCard activityId={activityId} now={now} />;
    case 'festival':
      return <FestivalCard activity={activity} />;
    case 'plain':
      return null;
  }
}
