import { Heading, View } from '@prims';
import type { VoteCard as Vote } from '../../../../shared/votes/schema';
import { SectionHead } from '../../components/card/section-head';
import { useNow } from '../../platform/clock';
import { VoteCard } from './vote-card';
import styles from './vote-cards.module.css';

interface Props {
  title: string;
  /** the page says it already: the heading is for screen readers only */
  spoken?: boolean;
  votes: readonly Vote[];
}

/** Cards under a heading; nothing at all when there are none. */
export function VoteCards({ title, spoken, votes }: Props) {
  const now = useNow();
  if (votes.length === 0) return null;
  return (
    <>
      {spoken ? (
        <Heading level={2} className="only-spoken">
          {title}
        </Heading>
      ) : (
        <SectionHead title={title} />
      )}
      <View className={styles.cards}>
        {votes.map((vote) => (
          <VoteCard key={vote.voteId} vote={vote} now={now} />
        ))}
      </View>
    </>
  );
}
