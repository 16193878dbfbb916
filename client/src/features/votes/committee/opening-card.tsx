import { View } from '@prims';
import { openVote } from '../../../../../shared/votes/endpoints';
import type { VoteDetail } from '../../../../../shared/votes/schema';
import { Card, CardHead } from '../../../components/card/card';
import { Plain } from '../../../components/field/plain';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { leftWords, momentWords } from '../../../platform/time';
import { unitOf } from '../words';
import { useElectorate } from './use-electorate';
import { useVoteCommand } from './use-vote-command';

/** Announced: it opens by the clock; by hand only when the hour has come and the clock is late. */
export function OpeningCard({ vote, now }: { vote: VoteDetail; now: string }) {
  const opening = useVoteCommand(openVote, '表决开始了');
  const { heads } = useElectorate(vote.electorate, vote.basis);
  const unit = unitOf(vote.basis);
  const due = now >= vote.opensAt;
  return (
    <Card label="开始表决">
      <CardHead title="正在公示" note={leftWords(vote.opensAt, now) ?? '可以开始了'} />
      <View className="stack">
        <Plain>
          到 {momentWords(vote.opensAt, now)} 自动开始。开始的那一刻，规则和名册一起定下来
          {heads === null ? '' : `，按今天的名册是 ${heads} ${unit}`}。
        </Plain>
        <ConfirmBtn
          wide
          disabled={!due}
          title="现在开始表决"
          words={`开始以后，规则和名册都定下来，不能再改${heads === null ? '' : `。现在名册上有 ${heads} ${unit}`}。`}
          confirmLabel="开始表决"
          command={opening}
          onConfirm={() => opening.run({ params: { voteId: vote.voteId } })}
        >
          {due ? '现在开始' : `${momentWords(vote.opensAt, now)} 才能开始`}
        </ConfirmBtn>
      </View>
    </Card>
  );
}
