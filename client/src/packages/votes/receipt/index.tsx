import { getVote } from '../../../../../shared/votes/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { beginChange } from '../../../features/votes/changing';
import { NoReceipt } from '../../../features/votes/no-receipt';
import { phaseOf } from '../../../features/votes/phase';
import { ReceiptBar } from '../../../features/votes/receipt-bar';
import { receiptPaper } from '../../../features/votes/receipt-paper';
import { ReceiptView } from '../../../features/votes/receipt-view';
import { VoteSkeleton } from '../../../features/votes/vote-skeleton';
import { useNow } from '../../../platform/clock';
import { back, hasBack, replace, useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function VoteReceiptPage() {
  const voteId = useParam('voteId');
  const householdId = useParam('householdId');
  const fresh = useParam('fresh') === '1';
  const vote = useEndpoint(getVote, { params: { voteId } }, { keep: true, enabled: voteId !== '' });
  const now = useNow();
  const paper = vote.data && receiptPaper(vote.data, householdId);
  const votable = vote.data !== null && phaseOf(vote.data, now) === 'open';
  const change = (household: string) => {
    beginChange(voteId, household);
    if (hasBack()) back();
    else replace('voteDetail', { voteId });
  };
  const bar = vote.data && paper && (
    <ReceiptBar
      vote={vote.data}
      receipt={paper.receipt}
      onChange={votable && vote.data.mayChange ? () => change(paper.householdId) : null}
    />
  );
  return (
    <Page title="票根" needs="resident" bar={bar}>
      <Loaded of={vote} skeleton={<VoteSkeleton />}>
        {(data) =>
          paper ? (
            <ReceiptView vote={data} paper={paper} fresh={fresh} votable={votable} now={now} />
          ) : (
            <NoReceipt voteId={voteId} />
          )
        }
      </Loaded>
    </Page>
  );
}
