import type { ReactNode } from 'react';
import type { ActivityDetail, SessionForMe } from '../../../../shared/activities/schema';
import type { HomeChoice } from '../../components/household/use-home';
import { ClassroomCard } from './classroom-card';
import { ConsultationCard } from './consultation-card';
import { FairCard } from './fair-card';
import { FestivalCard } from './festival-card';

interface Props {
  activity: ActivityDetail;
  session: SessionForMe;
  /** for which of my homes */
  home: HomeChoice;
  now: string;
}

/** What is special about a kind of activity, below its time and place. */
export function KindCards({ activity, session, home, now }: Props): ReactNode {
  const { activityId } = activity;
  switch (activity.kind) {
    case 'classroom':
      return <ClassroomCard activityId={activityId} session={session} home={home} />;
    case 'consultation':
      return <ConsultationCard activityId={activityId} now={now} />;
    case 'fair':
      return <FairCard activityId={activityId} home={home} now={now} />;
    case 'festival':
      return <FestivalCard activity={activity} home={home} />;
    case 'plain':
      return null;
  }
}
