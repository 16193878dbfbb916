import type { Outcome, VoteDetail } from '../../../../shared/votes/schema';
import { Card, CardHead } from '../../components/card/card';
import { OptionBars } from '../../components/result/option-bars';
import { ForAgainst } from './for-against';
import { unitOf } from './words';

/** 参加的人怎么说: one split bar for yes or no, one bar per option otherwise; the numbers always beside. */
export function ChoicesCard({ vote, outcome }: { vote: VoteDetail; outcome: Outcome }) {
  const { counts, took, winners } = outcome;
  return (
    <Card label="参加的人怎么说">
      <CardHead
        title="参加的人怎么说"
        note={vote.form.type === 'multiple' ? `最多选 ${vote.form.max} 项` : undefined}
      />
      {vote.form.type === 'for_against' ? (
        <ForAgainst vote={vote} outcome={outcome} />
      ) : (
        <OptionBars
          unit={unitOf(vote.basis)}
          took={took}
          rows={counts.map(({ choice, label, votes }) => ({
            key: choice,
            label,
            votes,
            won: winners.includes(choice),
            abstain: choice === 'abstain',
          }))}
        />
      )}
    </Card>
  );
}
