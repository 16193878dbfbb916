import { View } from '@prims';
import type { Outcome, VoteDetail } from '../../../../shared/votes/schema';
import { Card } from '../../components/card/card';
import { Verdict } from '../../components/result/verdict';
import { ChoicesCard } from './choices-card';
import { LegalBanner } from './legal-banner';
import { TookCard } from './took-card';
import { verdictOf } from './verdict-words';

/** A counted vote: the verdict with its reason, whether enough took part, and what they said. */
export function OutcomeView({ vote, outcome }: { vote: VoteDetail; outcome: Outcome }) {
  const { word, tone } = verdictOf(outcome);
  return (
    <>
      <LegalBanner kind={vote.kind} />
      <Card label="结果">
        <Verdict word={word} tone={tone}>
          {outcome.sentence}
        </Verdict>
      </Card>
      <TookCard vote={vote} outcome={outcome} />
      <ChoicesCard vote={vote} outcome={outcome} />
      <View className="t-note">每一票都在截止后由系统从头数过；截止之后到的票不算。</View>
    </>
  );
}
