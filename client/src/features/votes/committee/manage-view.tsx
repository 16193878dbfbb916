import type { VoteDetail } from '../../../../../shared/votes/schema';
import { Banner } from '../../../components/banner/banner';
import { Columns } from '../../../components/page/columns';
import { ClosingCard } from '../closing-card';
import { HistoryCard } from '../history-card';
import { OutcomeView } from '../outcome-view';
import { phaseOf } from '../phase';
import { VoteHead } from '../vote-head';
import { unitOf } from '../words';
import { AnnounceCard } from './announce-card';
import { BuildingTurnout } from './building-turnout';
import { FactsCard } from './facts-card';
import { HeldReasons } from './held-reasons';
import { OpeningCard } from './opening-card';
import { PapersCard } from './papers-card';
import { PendingWithdrawal } from './pending-withdrawal';
import { PublishCard } from './publish-card';
import { RemindCard } from './remind-card';
import { WithdrawCard } from './withdraw-card';

/** One vote from the committee's side: what can be done now comes first. */
export function ManageView({ vote, now }: { vote: VoteDetail; now: string }) {
  const phase = phaseOf(vote, now);
  const running = phase === 'open';
  return (
    <>
      <VoteHead vote={vote} now={now} />
      <Columns
        aside={
          <>
            {phase !== 'draft' && <PapersCard vote={vote} />}
            <FactsCard vote={vote} now={now} />
            <HistoryCard vote={vote} now={now} />
            {(phase === 'draft' || phase === 'announced' || phase === 'opening' || running) && (
              <WithdrawCard vote={vote} />
            )}
          </>
        }
      >
        <PendingWithdrawal vote={vote} />
        {phase === 'draft' && <AnnounceCard vote={vote} now={now} />}
        {(phase === 'announced' || phase === 'opening') && <OpeningCard vote={vote} now={now} />}
        {(running || phase === 'counting') && <ClosingCard vote={vote} phase={phase} now={now} />}
        {running && <RemindCard vote={vote} now={now} />}
        {(running || phase === 'counting') && <BuildingTurnout voteId={vote.voteId} unit={unitOf(vote.basis)} />}
        {phase === 'counting' && <Banner tone="wait">截止了，正在从头数每一票，一会儿就好。</Banner>}
        {phase === 'closed' && <PublishCard vote={vote} now={now} />}
        {phase === 'withdrawn' && (
          <Banner tone="bad" title="已经撤回">
            {vote.withdrawnBecause}
          </Banner>
        )}
        {vote.outcome && <OutcomeView vote={vote} outcome={vote.outcome} />}
        {(phase === 'closed' || phase === 'published') && <HeldReasons vote={vote} />}
      </Columns>
    </>
  );
}
