import { useState } from 'react';
import type { Me } from '../../../../shared/residents/schema';
import { Columns } from '../../components/page/columns';
import { Page } from '../../components/page/page';
import { NextThings } from '../../features/calendar/next-things';
import { CalledCard } from '../../features/musters/called-card';
import { Board } from '../../features/notices/board';
import { RemindersSheet } from '../../features/notices/reminders-sheet';
import { useNotices } from '../../features/notices/use-notices';
import { BindCard } from '../../features/residents/bind-card';
import { DutiesCard } from '../../features/residents/duties-card';
import { Hello } from '../../features/residents/hello';
import { PlaceButton } from '../../features/residents/place-button';
import { QuickActions } from '../../features/residents/quick-actions';
import { useFreshMe } from '../../features/residents/use-fresh-me';
import { DueCard } from '../../features/votes/due-card';
import { TakingPart } from '../../features/votes/taking-part';
import { useLiveVotes, useWaitingVotes } from '../../features/votes/use-vote-lists';
import { useNow } from '../../platform/clock';
import { usePullToRefresh } from '../../platform/pull-to-refresh';
import { useSession } from '../../platform/session';

/** A committee member's way to the desk and to a new vote; the rest of the duties is in 我的. */
const FIRST_DUTIES = 2;

export default function HomePage() {
  const { me } = useSession();
  return (
    <Page title="首页" tab="home" needs="person" heading={<PlaceButton />}>
      {me && <Home me={me} />}
    </Page>
  );
}

function Home({ me }: { me: Me }) {
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const stands = me.community !== null;
  const waiting = useWaitingVotes(stands);
  const live = useLiveVotes(stands);
  const notices = useNotices(stands);
  usePullToRefresh(useFreshMe(), ...(stands ? [waiting, live, notices] : []));
  return (
    <>
      <Hello me={me} now={now} />
      {stands && <CalledCard />}
      {me.homes.length === 0 && <BindCard />}
      <Columns aside={stands && <Board notices={notices} />}>
        {stands && <DueCard waiting={waiting} now={now} />}
        {stands && <NextThings now={now} />}
        <QuickActions unread={me.unread} onReminders={() => setAsking(true)} />
        <DutiesCard first={FIRST_DUTIES} />
        {stands && <TakingPart votes={live.items ?? []} now={now} />}
      </Columns>
      <RemindersSheet open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
