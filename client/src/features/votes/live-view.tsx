import type { VoteCard } from '../../../../shared/votes/schema';
import { LoadedList } from '../../components/loaded/loaded-list';
import { Empty } from '../../components/states/empty';
import type { LoadedList as LoadedPages } from '../../platform/use-list';
import { type KindFilter, ofKind } from './kind-filter';
import { VoteCards } from './vote-cards';
import { TwoCards } from './waiting-view';

/** Everything under way in the community, whether it waits for me or not. */
export const LiveView = ({ live, kind }: { live: LoadedPages<VoteCard>; kind: KindFilter }) => (
  <LoadedList of={live} skeleton={<TwoCards />} empty={<NothingLive />}>
    {(items) => {
      const votes = ofKind(items, kind);
      if (votes.length === 0) return <NothingLive />;
      return (
        <>
          <VoteCards spoken title="正在表决" votes={votes.filter((vote) => vote.state === 'open')} />
          <VoteCards title="截止了，等公布" votes={votes.filter((vote) => vote.state === 'closed')} />
          <VoteCards title="快开始了" votes={votes.filter((vote) => vote.state === 'announced')} />
        </>
      );
    }}
  </LoadedList>
);

const NothingLive = () => (
  <Empty title="现在没有进行中的表决">想请大家议一议的事，可以找自管委起草；以前的结果在“已公布”里。</Empty>
);
