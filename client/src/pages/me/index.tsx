import { useState } from 'react';
import { Columns } from '../../components/page/columns';
import { Page } from '../../components/page/page';
import { RemindersSheet } from '../../features/notices/reminders-sheet';
import { DutiesCard } from '../../features/residents/duties-card';
import { HomesCard } from '../../features/residents/homes-card';
import { NameCard } from '../../features/residents/name-card';
import { SignOutButton } from '../../features/residents/sign-out-button';
import { TextSizeCard } from '../../features/residents/text-size-card';
import { ThingsCard } from '../../features/residents/things-card';
import { useFreshMe } from '../../features/residents/use-fresh-me';
import { usePullToRefresh } from '../../platform/pull-to-refresh';
import { useSession } from '../../platform/session';

export default function MePage() {
  const { me } = useSession();
  const [asking, setAsking] = useState(false);
  usePullToRefresh(useFreshMe());
  return (
    <Page title="我的" tab="me" needs="person">
      {me && (
        <Columns
          aside={
            <>
              <ThingsCard me={me} onReminders={() => setAsking(true)} />
              <SignOutButton />
            </>
          }
        >
          <NameCard me={me} />
          <TextSizeCard />
          <DutiesCard />
          <HomesCard homes={me.homes} />
        </Columns>
      )}
      <RemindersSheet open={asking} onClose={() => setAsking(false)} />
    </Page>
  );
}
