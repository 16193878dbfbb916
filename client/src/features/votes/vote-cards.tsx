import { View } from '@prims';
import type { VoteCard as Vote } from '../../../../shared/votes/schema';
import { SectionHead } from '../../components/card/section-head';
import { useNow } from '../../platform/clock';
import { VoteCard } from './vote-card';
import styles from './vote-cards.module.css';

/** Cards under a heading; nothing at all when there are none. */
export function VoteCards({ title, votes }: { title?: string; votes: readonly Vote[] }) {
  const now = useNow();
  if (votes.length === 0) return null;
  return (
    <>
      {title && <SectionHead title={title} />}
      <View className={styles.cards}>
        {votes.map((vote) => (
          <VoteCard key={vote.voteId} vote={vote} now={now} />
        ))}
      </View>
    </>
  );
}
