import type { VoteDetail } from '../../../../../shared/votes/schema';
import { Card, CardHead } from '../../../components/card/card';
import { KeyValue } from '../../../components/key-value/key-value';
import { clockWords, dateWords } from '../../../platform/time';
import { basisWords, KIND_NAMES } from '../words';

/** What was decided before it began, at a glance. */
export function FactsCard({ vote, now }: { vote: VoteDetail; now: string }) {
  const at = (iso: string) => `${dateWords(iso, now)} ${clockWords(iso)}`;
  return (
    <Card label="定下的事">
      <CardHead title="定下的事" />
      <KeyValue
        items={[
          ['种类', `${KIND_NAMES[vote.kind]}，${basisWords(vote)}`],
          ['谁来投', vote.electorateName],
          ['公示', vote.noticeDays === 0 ? '不公示' : `${vote.noticeDays} 天`],
          ['开始', at(vote.opensAt)],
          ['截止', at(vote.closesAt)],
          ['改票', vote.mayChange ? '截止前可以改' : '投出后不能改'],
        ]}
      />
    </Card>
  );
}
