import type { ReactNode } from 'react';
import type { ActivityDetail, SessionForMe } from '../../../../../shared/activities/schema';
import { Empty } from '../../../components/states/empty';
import { ConsultDesk } from './consult-desk';
import { FairDesk } from './fair-desk';
import { TermDesk } from './term-desk';

interface Props {
  activity: ActivityDetail;
  session: SessionForMe | undefined;
  now: string;
}

/** What is special about running this kind of activity. */
export function KindDesk({ activity: { activityId, kind, state }, session, now }: Props): ReactNode {
  switch (kind) {
    case 'fair':
      return <FairDesk activityId={activityId} now={now} />;
    case 'consultation':
      return <ConsultDesk activityId={activityId} now={now} />;
    case 'classroom':
      return session && state !== 'draft' ? (
        <TermDesk activityId={activityId} sessionId={session.sessionId} />
      ) : (
        <Empty title="先发布，再排课">发布以后，在这里定上课的日子。</Empty>
      );
    case 'plain':
    case 'festival':
      return null;
  }
}
