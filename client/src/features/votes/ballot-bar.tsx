import { useState } from 'react';
import type { VoteDetail } from '../../../../shared/votes/schema';
import { ActionBar } from '../../components/action-bar/action-bar';
import { Btn } from '../../components/btn/btn';
import { Confirm } from '../../components/sheet/confirm';
import type { Ballot } from './use-ballot';
import { choiceWords, myBallotWords, youWords } from './words';

/** Repeats the choice on the button; asks once more where it cannot be changed. */
export function BallotBar({ vote, ballot }: { vote: VoteDetail; ballot: Ballot }) {
  const [asking, setAsking] = useState(false);
  const { cast, changing } = ballot;
  if (!ballot.votable || (ballot.voted && !changing)) return null;
  const chosen = choiceWords(vote, ballot.choices);
  const ask = () => {
    cast.reset();
    setAsking(true);
  };
  return (
    <>
      <ActionBar>
        {changing && (
          <Btn kind="second" onClick={() => ballot.change(false)}>
            不改了
          </Btn>
        )}
        <Btn wide disabled={!ballot.complete} working={cast.working} onClick={vote.mayChange ? ballot.send : ask}>
          {labelOf(vote, ballot, chosen)}
        </Btn>
      </ActionBar>
      <Confirm
        open={asking}
        title="投出去就不能改了"
        confirmLabel="投出这一票"
        working={cast.working}
        error={cast.error}
        onConfirm={ballot.send}
        onClose={() => setAsking(false)}
      >
        {youWords(vote.basis)}选的是“{chosen}”。这次表决投出后不能再改，请再看一眼。
      </Confirm>
    </>
  );
}

function labelOf(vote: VoteDetail, { complete, cast, changing }: Ballot, chosen: string): string {
  if (!complete) return '请先选一项';
  if (cast.error?.code === 'OFFLINE') return `再投一次：${chosen}`;
  return changing ? `改成：${chosen}` : `投出${myBallotWords(vote.basis)}：${chosen}`;
}
