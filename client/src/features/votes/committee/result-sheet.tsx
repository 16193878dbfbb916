import { View } from '@prims';
import { listReasons } from '../../../../../shared/votes/endpoints';
import type { Outcome, VoteDetail } from '../../../../../shared/votes/schema';
import { Paper, Part } from '../../../components/paper/paper';
import { clockWords, dateWords } from '../../../platform/time';
import { useEndpoint } from '../../../platform/use-endpoint';
import { ruleSentences } from '../rule-words';
import { verdictOf } from '../verdict-words';
import { PrintBar } from './print-bar';
import { Lines, Ruled, Signatures, VoteCode, WordBox } from './sheet-parts';
import { fingerprintWords, legalNote, paperDate, resultRows } from './sheet-words';

/** A few voices fit on the page; the rest is on the phone. */
const VOICES = 3;

interface Props {
  vote: VoteDetail;
  outcome: Outcome;
  from: readonly string[];
  now: string;
}

/** The result for the board downstairs: the word, the numbers, the rules they were counted by. */
export function ResultSheet({ vote, outcome, from, now }: Props) {
  const reasons = useEndpoint(listReasons, { params: { voteId: vote.voteId } });
  const said = (reasons.data?.reasons ?? [])
    .filter(({ audience, moderation }) => audience === 'public' && moderation === 'pass')
    .slice(0, VOICES);
  const at = (iso: string) => `${dateWords(iso, now)} ${clockWords(iso)}`;
  return (
    <Paper
      from={from}
      title={vote.kind === 'poll' ? '意见征集结果' : '表决结果公示单'}
      subtitle={vote.title}
      foot={
        <>
          <VoteCode voteId={vote.voteId} lead="微信扫码，看结果和大家的理由" facts={fingerprintWords(vote)} />
          <Signatures lines={['计票人＿＿＿＿＿＿', '监票人＿＿＿＿＿＿', paperDate(now)]} />
        </>
      }
    >
      <WordBox word={verdictOf(outcome).word} lead={outcome.sentence} note={legalNote(vote.kind)} />
      <Ruled label="票数" rows={resultRows(vote, outcome)} />
      {vote.form.type === 'for_against' && outcome.took > 0 && <PrintBar counts={outcome.counts} took={outcome.took} />}
      <Part title="问的是">
        <View>{vote.question}</View>
      </Part>
      <Part title="规矩和时间">
        <View>
          {at(vote.opensAt)} 至 {at(vote.closesAt)} 表决；名册与规则在开始时定下，之后没有改动。
        </View>
        <Lines lines={ruleSentences(vote, outcome.heads)} />
        <View>比例四舍五入到一位小数，判断用的是原数。</View>
      </Part>
      {said.length > 0 && (
        <Part title="大家公开留的话（节选）">
          <Lines lines={said.map(({ text }) => `“${text}”`)} />
        </Part>
      )}
    </Paper>
  );
}
