import { View } from '@prims';
import type { VoteDetail } from '../../../../shared/votes/schema';
import { Card } from '../../components/card/card';
import { SectionHead } from '../../components/card/section-head';
import { StageStepper } from '../../components/stages/stage-stepper';
import { Timeline } from '../../components/timeline/timeline';
import styles from './history-card.module.css';
import { storyOf } from './history-words';

/** A vote is the second stage, 议; what was heard before and what is done after is kept elsewhere. */
const DELIBERATING = 2;
const NO_DATES = [null, null, null, null, null];

/** 来龙去脉: where the matter stands among the five stages, and every step so far. */
export function HistoryCard({ vote, now }: { vote: VoteDetail; now: string }) {
  const going = vote.state !== 'published' && vote.state !== 'withdrawn';
  return (
    <>
      <SectionHead title="这件事的来龙去脉" />
      <Card>
        {going && (
          <View className={styles.stages}>
            <StageStepper current={DELIBERATING} dates={NO_DATES} />
          </View>
        )}
        <View>
          <Timeline items={storyOf(vote, now)} />
        </View>
      </Card>
    </>
  );
}
