import { Heading, Link, Text, View } from '@prims';
import type { VoteCard } from '../../../../shared/votes/schema';
import { BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { Icon } from '../../components/icon/icon';
import { Loaded } from '../../components/loaded/loaded';
import { SkeletonCard } from '../../components/states/skeleton';
import { Tag } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import { momentWords } from '../../platform/time';
import type { Loaded as LoadedReply } from '../../platform/use-endpoint';
import styles from './due-card.module.css';
import { basisWords, tookWords, youWords } from './words';

interface Props {
  waiting: LoadedReply<{ votes: VoteCard[] }>;
  now: string;
}

/** 首页: the first thing that waits for me, and how many more there are. */
export const DueCard = ({ waiting, now }: Props) => (
  <Loaded of={waiting} skeleton={<SkeletonCard lines={4} />}>
    {({ votes }) => {
      const [first, ...others] = votes.filter((vote) => now < vote.closesAt);
      return first ? <Due vote={first} others={others} now={now} /> : <NothingDue />;
    }}
  </Loaded>
);

const Due = ({ vote, others, now }: { vote: VoteCard; others: VoteCard[]; now: string }) => (
  <Card label="待您表决">
    <View className={styles.head}>
      <Tag tone="now" icon="vote-bold">
        {vote.kind === 'poll' ? '想听您的想法' : '待您表决'}
      </Tag>
      <View className={styles.when}>
        <Icon name="clock" size="s" />
        <Text>{momentWords(vote.closesAt, now)} 截止</Text>
      </View>
    </View>
    <Heading level={2} className={styles.title}>
      {vote.title}
    </Heading>
    <View className={`${styles.facts} t-sub`}>
      {basisWords(vote)}，{youWords(vote.basis)}还没有{vote.kind === 'poll' ? '说' : '投'}。
      {vote.turnout && `${tookWords(vote.turnout, vote.basis)}。`}
    </View>
    <BtnLink wide to={urlOf('voteDetail', { voteId: vote.voteId })}>
      {vote.kind === 'poll' ? '说想法' : '去投票'}
    </BtnLink>
    {others.length > 0 && (
      <Link to={urlOf('votes')} className={styles.more}>
        {moreWords(others)}
        <Icon name="chevron-right" size="s" />
      </Link>
    )}
  </Card>
);

function moreWords(others: VoteCard[]): string {
  const what = others.every((vote) => vote.kind === 'poll') ? '想听您的想法' : '等您投票';
  return `还有 ${others.length} 件${what}`;
}

const NothingDue = () => (
  <Card label="待您表决">
    <Heading level={2} className={styles.title}>
      眼下没有等您投的票
    </Heading>
    <View className={`${styles.facts} t-sub`}>有新的表决，会写在这里，“议事”上也会有数字。</View>
    <BtnLink kind="second" wide to={urlOf('votes')}>
      看看大家在议什么
    </BtnLink>
  </Card>
);
