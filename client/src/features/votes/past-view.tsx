import type { VoteCard } from '../../../../shared/votes/schema';
import { LoadedList } from '../../components/loaded/loaded-list';
import { Empty } from '../../components/states/empty';
import type { LoadedList as LoadedPages } from '../../platform/use-list';
import { type KindFilter, ofKind } from './kind-filter';
import { VoteCards } from './vote-cards';
import { TwoCards } from './waiting-view';

/** Published results and withdrawn votes, newest first. */
export const PastView = ({ past, kind }: { past: LoadedPages<VoteCard>; kind: KindFilter }) => (
  <LoadedList of={past} skeleton={<TwoCards />} empty={<NothingPast />}>
    {(items) => {
      const votes = ofKind(items, kind);
      return votes.length === 0 ? <NothingPast /> : <VoteCards spoken title="已公布" votes={votes} />;
    }}
  </LoadedList>
);

const NothingPast = () => (
  <Empty title="还没有公布过的结果">表决截止、点清票数以后，结果会一直留在这里，人人可查。</Empty>
);
