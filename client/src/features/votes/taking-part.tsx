import { View } from '@prims';
import type { VoteCard } from '../../../../shared/votes/schema';
import { LinkCard, LinkCardTitle } from '../../components/card/link-card';
import { SectionHead } from '../../components/card/section-head';
import { StageStepper } from '../../components/stages/stage-stepper';
import { Tag } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import { momentWords } from '../../platform/time';
import { turnoutWords } from './card-words';
import { phaseOf } from './phase';
import styles from './taking-part.module.css';

/** Enough for a first page; the rest is one tap away. */
const SHOWN = 2;
/** 议, the second of the five stages */
const DELIBERATING = 2;

/** 我跟的事: votes I have a ballot in, until their results are out. */
export function TakingPart({ votes, now }: { votes: readonly VoteCard[]; now: string }) {
  const mine = votes.filter((vote) => vote.votedByMe && !vote.awaitsMe);
  if (mine.length === 0) return null;
  return (
    <>
      <SectionHead title="我跟的事" to={urlOf('votes')} more={`全部 ${mine.length} 件`} />
      {mine.slice(0, SHOWN).map((vote) => (
        <LinkCard key={vote.voteId} to={urlOf('voteDetail', { voteId: vote.voteId })}>
          <View className={styles.head}>
            <Tag tone="now">议事中</Tag>
            <View className="t-note">{vote.electorateName}</View>
          </View>
          <LinkCardTitle level={3}>{vote.title}</LinkCardTitle>
          <View className={styles.stages}>
            <StageStepper current={DELIBERATING} />
          </View>
          <View className={styles.next}>
            {turnoutWords(vote)}。下一步：{nextWords(vote, now)}。
          </View>
        </LinkCard>
      ))}
    </>
  );
}

function nextWords(vote: VoteCard, now: string): string {
  if (phaseOf(vote, now) === 'open') return `${momentWords(vote.closesAt, now)} 截止计票`;
  return phaseOf(vote, now) === 'counting' ? '点清票数' : '公布结果';
}
