import { Item, List } from '@prims';
import type { VoteDetail } from '../../../../shared/votes/schema';
import { Card, CardHead } from '../../components/card/card';
import { ruleSentences } from './rule-words';
import styles from './rules-card.module.css';

/** 怎么算数: quorum, threshold, abstention and changing, in plain numbers. */
export const RulesCard = ({ vote }: { vote: VoteDetail }) => (
  <Card label="怎么算数">
    <CardHead title="怎么算数" />
    <List className={styles.list}>
      {ruleSentences(vote, vote.roll?.heads ?? null).map((sentence) => (
        <Item key={sentence} className={styles.item}>
          {sentence}
        </Item>
      ))}
    </List>
  </Card>
);
