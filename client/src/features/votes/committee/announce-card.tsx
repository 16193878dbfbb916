import { View } from '@prims';
import { announceVote } from '../../../../../shared/votes/endpoints';
import type { VoteDetail } from '../../../../../shared/votes/schema';
import { Banner } from '../../../components/banner/banner';
import { BtnLink, Btns } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { Plain } from '../../../components/field/plain';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { urlOf } from '../../../platform/navigate';
import { momentWords } from '../../../platform/time';
import { formOf } from './draft-form';
import { noticeProblem } from './draft-problems';
import { useVoteCommand } from './use-vote-command';

/** A draft: go on writing, look at it, or put it on the board. */
export function AnnounceCard({ vote, now }: { vote: VoteDetail; now: string }) {
  const announce = useVoteCommand(announceVote, '已公示，大家都能看到了');
  const params = { voteId: vote.voteId };
  const tooEarly = noticeProblem(formOf(vote, now), now);
  return (
    <Card label="公示">
      <CardHead title="还是草稿" />
      <View className="stack">
        {vote.moderation === 'held' && (
          <Banner tone="wait" title="有几句话要另一位委员看过">
            微信的内容检查没有放行。请另一位委员打开这一页，看过没问题，由他来公示。
          </Banner>
        )}
        {tooEarly && (
          <Banner tone="wait" title="公示的天数不够">
            {tooEarly}请先改开始的时间。
          </Banner>
        )}
        <Plain>
          公示以后，大家能看到内容、提意见，还不能投；到 {momentWords(vote.opensAt, now)}{' '}
          自动开始表决。公示后内容不能再改。
        </Plain>
        <Btns>
          <BtnLink kind="second" to={urlOf('preview', params)}>
            先看样子
          </BtnLink>
          <BtnLink kind="second" to={urlOf('draft', params)}>
            接着改
          </BtnLink>
        </Btns>
        <ConfirmBtn
          wide
          icon="megaphone"
          disabled={tooEarly !== null}
          title="公示后不能再改"
          words={`“${vote.title}”会马上出现在${vote.electorateName}每一户的手机上。要改只能撤回重来，并写明原因。`}
          confirmLabel="公示出去"
          command={announce}
          onConfirm={() => announce.run({ params })}
        >
          公示
        </ConfirmBtn>
      </View>
    </Card>
  );
}
