import { View } from '@prims';
import { withdrawVote } from '../../../../../shared/votes/endpoints';
import type { VoteDetail } from '../../../../../shared/votes/schema';
import { Banner } from '../../../components/banner/banner';
import { Card, CardHead } from '../../../components/card/card';
import { Plain } from '../../../components/field/plain';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { useVoteCommand } from './use-vote-command';

/** A reason the content check held: a second member reads it, and agrees by sending the same words. */
export function PendingWithdrawal({ vote }: { vote: VoteDetail }) {
  const agree = useVoteCommand(withdrawVote, '已撤回');
  const pending = vote.pendingWithdrawal;
  if (!pending) return null;
  return (
    <Card label="等着撤回">
      <CardHead title="有人提出撤回" />
      <View className="stack">
        <Plain>{pending.because}</Plain>
        {pending.byMe ? (
          <Banner tone="wait">这句原因要另一位委员看过。请他打开这一页，同意以后就撤回。</Banner>
        ) : (
          <ConfirmBtn
            kind="second"
            wide
            title="撤回就不能恢复"
            words={`“${vote.title}”会停下来，上面的原因写在详情里，谁都看得到。`}
            confirmLabel="确定撤回"
            command={agree}
            onConfirm={() => agree.run({ params: { voteId: vote.voteId }, body: { because: pending.because } })}
          >
            原因没问题，同意撤回
          </ConfirmBtn>
        )}
      </View>
    </Card>
  );
}
