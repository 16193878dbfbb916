import { View } from '@prims';
import { choicesOf } from '../../../../../shared/votes/rules';
import type { VoteDetail } from '../../../../../shared/votes/schema';
import { Paper, Part } from '../../../components/paper/paper';
import { thousands } from '../../../platform/numbers';
import { clockWords, dateWords } from '../../../platform/time';
import { ruleSentences } from '../rule-words';
import { unitOf } from '../words';
import { Lines, Signatures, VoteCode, WordBox } from './sheet-parts';
import { fingerprintWords, legalNote, paperDate, paragraphs } from './sheet-words';

interface Props {
  vote: VoteDetail;
  from: readonly string[];
  /** how many could vote today; from opening on the roll says it */
  heads: number | null;
  now: string;
}

/** What is asked, of whom, when and how: for the stairs' notice board, before and while it runs. */
export function AnnouncementSheet({ vote, from, heads, now }: Props) {
  const at = (iso: string) => `${dateWords(iso, now)} ${clockWords(iso)}`;
  const counted = vote.roll?.heads ?? heads;
  const whom =
    counted === null ? vote.electorateName : `${vote.electorateName}，${thousands(counted)} ${unitOf(vote.basis)}`;
  return (
    <Paper
      from={from}
      title="表决公示单"
      subtitle={vote.title}
      foot={
        <>
          <VoteCode
            voteId={vote.voteId}
            lead="微信扫码，看方案、投票"
            facts={[`参加的：${whom}`, ...fingerprintWords(vote)]}
          />
          <Signatures lines={['公示人＿＿＿＿＿＿', paperDate(now)]} />
        </>
      }
    >
      <WordBox word="表决" lead={vote.question} note={legalNote(vote.kind)} />
      <Part title="什么时候投">
        <View>
          {at(vote.opensAt)} 开始，{at(vote.closesAt)} 截止。开始时名册和规则定下，之后不再变。
        </View>
      </Part>
      <Part title="选票上有">
        <View>
          {choicesOf(vote.form)
            .map(({ label }) => label)
            .join('　')}
        </View>
      </Part>
      <Part title="怎么算数">
        <Lines lines={ruleSentences(vote, counted)} />
      </Part>
      {vote.explanation !== '' && (
        <Part title="方案">
          {paragraphs(vote.explanation).map((text) => (
            <View key={text}>{text}</View>
          ))}
        </Part>
      )}
      {vote.help !== '' && (
        <Part title="不方便用手机">
          <View>{vote.help}</View>
        </Part>
      )}
    </Paper>
  );
}
