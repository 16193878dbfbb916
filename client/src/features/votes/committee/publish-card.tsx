import { View } from '@prims';
import { publishVote } from '../../../../../shared/votes/endpoints';
import type { VoteDetail } from '../../../../../shared/votes/schema';
import { Banner } from '../../../components/banner/banner';
import { Card, CardHead } from '../../../components/card/card';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { momentWords } from '../../../platform/time';
import { useVoteCommand } from './use-vote-command';

/** Counted: the committee has seen it first, and cannot keep it to itself. */
export function PublishCard({ vote, now }: { vote: VoteDetail; now: string }) {
  const publish = useVoteCommand(publishVote, '结果公布了');
  return (
    <Card label="公布结果">
      <CardHead title="票数点清了" note="现在只有自管委看得到" />
      <View className="stack">
        <Banner icon="lock">
          结果已经存下，谁也改不了。不公布的话，{momentWords(vote.publishesAt, now)} 会自动公布。
        </Banner>
        <ConfirmBtn
          wide
          title="公布结果"
          words="公布以后，每一户都能看到票数和结果，参加的人会收到消息。"
          confirmLabel="公布"
          command={publish}
          onConfirm={() => publish.run({ params: { voteId: vote.voteId } })}
        >
          公布结果
        </ConfirmBtn>
      </View>
    </Card>
  );
}
