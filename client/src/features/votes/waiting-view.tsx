import type { VoteCard } from '../../../../shared/votes/schema';
import { Loaded } from '../../components/loaded/loaded';
import { Empty } from '../../components/states/empty';
import { SkeletonCard } from '../../components/states/skeleton';
import type { Loaded as LoadedReply } from '../../platform/use-endpoint';
import type { LoadedList } from '../../platform/use-list';
import { type KindFilter, ofKind } from './kind-filter';
import { VoteCards } from './vote-cards';

interface Props {
  waiting: LoadedReply<{ votes: VoteCard[] }>;
  live: LoadedList<VoteCard>;
  kind: KindFilter;
}

/** What waits for me, then what I have done and what comes soon. */
export function WaitingView({ waiting, live, kind }: Props) {
  const others = ofKind(live.items ?? [], kind);
  const voted = others.filter((vote) => vote.votedByMe && !vote.awaitsMe);
  const soon = others.filter((vote) => vote.state === 'announced');
  return (
    <Loaded of={waiting} skeleton={<TwoCards />}>
      {({ votes }) => (
        <>
          {ofKind(votes, kind).length === 0 && (
            <Empty title="没有等您投的票">有新的表决公示，会出现在这里，首页和“议事”上也看得到数字。</Empty>
          )}
          <VoteCards spoken title="待我表决" votes={ofKind(votes, kind)} />
          <VoteCards title="投过了，等结果" votes={voted} />
          <VoteCards title="快开始了" votes={soon} />
        </>
      )}
    </Loaded>
  );
}

export const TwoCards = () => (
  <>
    <SkeletonCard lines={4} />
    <SkeletonCard lines={4} />
  </>
);
