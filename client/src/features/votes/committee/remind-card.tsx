import { View } from '@prims';
import { getVote, remindVote } from '../../../../../shared/votes/endpoints';
import { REMIND_EVERY_MS } from '../../../../../shared/votes/rules';
import type { VoteDetail } from '../../../../../shared/votes/schema';
import { Card, CardHead } from '../../../components/card/card';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { changeReply } from '../../../platform/cache';
import { momentWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { unitOf } from '../words';

/** A message to those who have not voted, once a day at most. */
export function RemindCard({ vote, now }: { vote: VoteDetail; now: string }) {
  const input = { params: { voteId: vote.voteId } };
  const unit = unitOf(vote.basis);
  const remind = useCommand(remindVote, {
    onDone: ({ remindedAt, missing }) => {
      changeReply(getVote, input, (known) => ({ ...known, remindedAt }));
      toast(`正在提醒还没投的 ${missing} ${unit}`);
    },
  });
  const { turnout, remindedAt } = vote;
  if (!turnout) return null;
  const absent = turnout.heads - turnout.took;
  const again = remindedAt && new Date(Date.parse(remindedAt) + REMIND_EVERY_MS).toISOString();
  const tooSoon = again !== null && now < again;
  return (
    <Card label="提醒">
      <CardHead title="提醒还没投的" note={`${absent} ${unit}`} />
      <View className="stack">
        <View className="t-sub">
          {turnout.missing > 0 ? `离够数还差 ${turnout.missing} ${unit}。` : ''}
          只发给还没投的，家里每个绑定的人都会收到。
        </View>
        <ConfirmBtn
          kind="second"
          wide
          icon="bell-ring"
          disabled={tooSoon || absent === 0}
          title={`提醒还没投的 ${absent} ${unit}？`}
          words="只发给还没投的，不会说谁投了什么。一天最多提醒一次。"
          confirmLabel="发提醒"
          command={remind}
          onConfirm={() => remind.run(input)}
        >
          {tooSoon && again ? `提醒过了，${momentWords(again, now)} 后再提醒` : '提醒未投的'}
        </ConfirmBtn>
      </View>
    </Card>
  );
}
