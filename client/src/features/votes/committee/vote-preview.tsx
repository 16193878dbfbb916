import { choicesOf } from '../../../../../shared/votes/rules';
import type { VoteDetail } from '../../../../../shared/votes/schema';
import { BallotOptions } from '../../../components/ballot/ballot-options';
import { BallotPaper } from '../../../components/ballot/ballot-paper';
import { Banner } from '../../../components/banner/banner';
import { useNow } from '../../../platform/clock';
import { momentWords } from '../../../platform/time';
import { HelpBanner } from '../help-banner';
import { LegalBanner } from '../legal-banner';
import { PlanCard } from '../plan-card';
import { RulesCard } from '../rules-card';
import { VoteHead } from '../vote-head';
import { useElectorate } from './use-electorate';

const nothing = () => undefined;

/** What residents will see, before anybody does: the same parts as on their page, and nothing can be cast. */
export function VotePreview({ vote }: { vote: VoteDetail }) {
  const now = useNow();
  const { heads } = useElectorate(vote.electorate, vote.basis);
  return (
    <>
      <Banner tone="wait" icon="eye" title="这是给大家看的样子">
        还没有公示，只有自管委看得到。点一点不会真的投出去。
      </Banner>
      <VoteHead vote={vote} now={now} />
      <LegalBanner kind={vote.kind} />
      <Banner tone="info" icon="calendar-clock" title={`${momentWords(vote.opensAt, now)} 开始`}>
        {momentWords(vote.closesAt, now)} 截止。先公示 {vote.noticeDays} 天。
      </Banner>
      <BallotPaper
        subtitle="您家的门牌 · 您的名字 代全家投"
        question={vote.question}
        note={changeWords(vote.mayChange)}
      >
        <BallotOptions
          label="选票"
          options={choicesOf(vote.form).map(({ choice, label }) => ({ value: choice, label }))}
          value={[]}
          max={vote.form.type === 'multiple' ? vote.form.max : 1}
          onChange={nothing}
          disabled
        />
      </BallotPaper>
      <PlanCard explanation={vote.explanation} />
      <RulesCard vote={heads === null ? vote : { ...vote, roll: { ...NO_ROLL, heads } }} />
      <HelpBanner help={vote.help} />
    </>
  );
}

/** Until opening there is no roll: today's heads stand in for it, so that the rules can be read in numbers. */
const NO_ROLL = { households: 0, heads: 0, exclusiveArea: 0, rollHash: '' };

const changeWords = (mayChange: boolean): string =>
  mayChange ? '截止前可以改，以最后一次为准。' : '投出后不能再改，请想好了再投。';
