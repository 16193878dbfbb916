import { useState } from 'react';
import { Segmented } from '../../components/choose/segmented';
import { usePullToRefresh } from '../../platform/pull-to-refresh';
import { DraftsCard } from './drafts-card';
import { KindChips, type KindFilter } from './kind-filter';
import { LiveView } from './live-view';
import { PastView } from './past-view';
import { useLiveVotes, usePastVotes, useWaitingVotes } from './use-vote-lists';
import { WaitingView } from './waiting-view';

type View = 'waiting' | 'live' | 'past';

/** 议事: what waits for me, what runs, what came out. */
export function VotesScreen() {
  const [view, setView] = useState<View>('waiting');
  const [kind, setKind] = useState<KindFilter>('all');
  const waiting = useWaitingVotes();
  const live = useLiveVotes();
  const past = usePastVotes(view === 'past');
  usePullToRefresh(waiting, live, ...(view === 'past' ? [past] : []));
  return (
    <>
      <Segmented
        label="按进度看"
        options={[
          { value: 'waiting', label: '待我表决', count: waiting.data?.votes.length ?? 0 },
          { value: 'live', label: '进行中' },
          { value: 'past', label: '已公布' },
        ]}
        value={view}
        onChange={(next) => setView(next as View)}
      />
      <KindChips value={kind} onChange={setKind} />
      {view === 'waiting' && <WaitingView waiting={waiting} live={live} kind={kind} />}
      {view === 'live' && <LiveView live={live} kind={kind} />}
      {view === 'past' && <PastView past={past} kind={kind} />}
      <DraftsCard />
    </>
  );
}
