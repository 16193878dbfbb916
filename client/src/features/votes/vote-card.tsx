import { Text, View } from '@prims';
import type { VoteCard as Vote } from '../../../../shared/votes/schema';
import { Go, LinkCard, LinkCardFoot, LinkCardTitle } from '../../components/card/link-card';
import { Icon } from '../../components/icon/icon';
import { Tag, Tags } from '../../components/tag/tag';
import { TurnoutMeter } from '../../components/turnout/turnout-meter';
import { urlOf } from '../../platform/navigate';
import { footOf, lineOf, tagsOf } from './card-words';
import { phaseOf } from './phase';
import styles from './vote-card.module.css';
import { unitOf } from './words';

/** One vote in a list; the whole card leads to it. */
export function VoteCard({ vote, now }: { vote: Vote; now: string }) {
  const line = lineOf(vote, now);
  const { fact, mine, go, act } = footOf(vote, now);
  const phase = phaseOf(vote, now);
  const counts = vote.kind !== 'poll' && ['open', 'counting', 'closed'].includes(phase);
  const page = phase === 'draft' ? 'draft' : 'voteDetail';
  return (
    <LinkCard to={urlOf(page, { voteId: vote.voteId })}>
      <Tags>
        {tagsOf(vote, now).map(({ words, tone, icon }) => (
          <Tag key={words} tone={tone} icon={icon}>
            {words}
          </Tag>
        ))}
      </Tags>
      <LinkCardTitle level={3}>{vote.title}</LinkCardTitle>
      {line && <View className="t-sub">{line}</View>}
      {counts && vote.turnout && <Meter vote={vote} turnout={vote.turnout} closed={phase !== 'open'} />}
      <LinkCardFoot>
        {mine ? (
          <Text className={styles.mine}>
            <Icon name="check-bold" size="s" />
            {fact}
          </Text>
        ) : (
          <Text>{fact}</Text>
        )}
        {act ? <Go>{go}</Go> : <Text className="t-nowrap">{go}</Text>}
      </LinkCardFoot>
    </LinkCard>
  );
}

const Meter = ({ vote, turnout, closed }: { vote: Vote; turnout: NonNullable<Vote['turnout']>; closed: boolean }) => (
  <TurnoutMeter
    mini
    closed={closed}
    took={turnout.took}
    heads={turnout.heads}
    unit={unitOf(vote.basis)}
    quorumNeeded={turnout.quorumNeeded}
  />
);
