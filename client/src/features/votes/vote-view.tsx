import type { VoteDetail } from '../../../../shared/votes/schema';
import { Columns } from '../../components/page/columns';
import { useSession } from '../../platform/session';
import { BallotSection } from './ballot-section';
import { ClosingCard } from './closing-card';
import { HelpBanner } from './help-banner';
import { HistoryCard } from './history-card';
import { LegalBanner } from './legal-banner';
import { ManageRow } from './manage-row';
import { NoPaperBanner } from './no-paper-banner';
import { OutcomeView } from './outcome-view';
import { phaseOf } from './phase';
import { PhaseBanner } from './phase-banner';
import { PlanCard } from './plan-card';
import { QuestionCard } from './question-card';
import { ReasonsList } from './reasons-list';
import { RulesCard } from './rules-card';
import type { Ballot } from './use-ballot';
import { VoteHead } from './vote-head';

interface Props {
  vote: VoteDetail;
  ballot: Ballot | null;
  now: string;
}

/** One vote in whatever state it is: what I can do first, then what it is about, then its story. */
export function VoteView({ vote, ballot, now }: Props) {
  const { me } = useSession();
  const phase = phaseOf(vote, now);
  const published = vote.state === 'published' ? vote.outcome : null;
  const marking = ballot?.votable && (!ballot.voted || ballot.changing);
  const running = phase !== 'withdrawn' && !published;
  return (
    <>
      <VoteHead vote={vote} now={now} />
      {vote.kind === 'poll' && !published && <LegalBanner kind="poll" />}
      <PhaseBanner vote={vote} phase={phase} now={now} />
      <Columns
        aside={
          <>
            <RulesCard vote={vote} />
            <HistoryCard vote={vote} now={now} />
            {running && <HelpBanner help={vote.help} />}
          </>
        }
      >
        {running && <ClosingCard vote={vote} phase={phase} now={now} />}
        {published && <OutcomeView vote={vote} outcome={published} />}
        {ballot && <BallotSection vote={vote} ballot={ballot} displayName={me?.displayName ?? ''} />}
        {phase === 'open' && !ballot && <NoPaperBanner basis={vote.basis} />}
        {!marking && <QuestionCard vote={vote} />}
        <PlanCard explanation={vote.explanation} />
        {published && <ReasonsList voteId={vote.voteId} now={now} />}
        {vote.mayManage && <ManageRow voteId={vote.voteId} />}
      </Columns>
    </>
  );
}
