import { View } from '@prims';
import { useState } from 'react';
import { withdrawVote } from '../../../../../shared/votes/endpoints';
import type { VoteDetail } from '../../../../../shared/votes/schema';
import { Btn } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { TextAreaField } from '../../../components/field/text-area-field';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { useVoteCommand } from './use-vote-command';

const SHORTEST = 4;
const EMPTY = { because: '' };
const WHAT_FOLLOWS: Partial<Record<VoteDetail['state'], string>> = {
  draft: '草稿撤回后不能再改。',
  open: '已经投的票作废，大家会看到撤回的原因。',
};

/** Taking a vote back, with a reason everyone will read. Folded away: it is no everyday thing. */
export function WithdrawCard({ vote }: { vote: VoteDetail }) {
  const [open, setOpen] = useState(false);
  const reason = useDraft(`withdraw:${vote.voteId}`, EMPTY);
  const withdraw = useVoteCommand(withdrawVote, '已撤回');
  const { because } = reason.value;
  if (!open)
    return (
      <Btn kind="quiet" wide icon="undo-2" onClick={() => setOpen(true)}>
        撤回这次表决
      </Btn>
    );
  return (
    <Card label="撤回">
      <CardHead title="撤回这次表决" />
      <View className="stack">
        <View className="t-sub">{WHAT_FOLLOWS[vote.state] ?? '大家会看到撤回的原因。'}</View>
        <TextAreaField
          label="撤回的原因"
          value={because}
          onChange={(text) => reason.change({ because: text })}
          placeholder="例如：预算写错了，改好重新公示"
          maxLength={200}
          error={fieldErrors(withdraw.error).because}
          required
        />
        <ConfirmBtn
          kind="second"
          wide
          disabled={because.trim().length < SHORTEST}
          title="撤回就不能恢复"
          words={`“${vote.title}”会停下来，原因写在详情里，谁都看得到。`}
          confirmLabel="确定撤回"
          command={withdraw}
          onConfirm={() => withdraw.run({ params: { voteId: vote.voteId }, body: { because } })}
        >
          撤回
        </ConfirmBtn>
        <Btn kind="quiet" wide onClick={() => setOpen(false)}>
          先不撤
        </Btn>
      </View>
    </Card>
  );
}
