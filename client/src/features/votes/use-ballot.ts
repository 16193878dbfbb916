import { castBallot, getVote, listVotes } from '../../../../shared/votes/endpoints';
import { assertVotable, isValidMark } from '../../../../shared/votes/rules';
import type { Choice, MyBallot, Receipt, Turnout, VoteDetail } from '../../../../shared/votes/schema';
import { changeReply, refresh } from '../../platform/cache';
import { type Draft, useDraft } from '../../platform/draft';
import { open } from '../../platform/navigate';
import { clearToast, toast } from '../../platform/toast';
import { type Command, useCommand } from '../../platform/use-command';
import { beginChange, endChange, useChanging } from './changing';
import { choiceWords } from './words';

interface Marks {
  choices: Choice[];
  householdId: string;
}
const EMPTY: Marks = { choices: [], householdId: '' };

/** The paper in hand: whose it is, what is marked on it, and whether it may go into the box now. */
export interface Ballot {
  paper: MyBallot;
  papers: readonly MyBallot[];
  choices: Choice[];
  mark(choices: Choice[]): void;
  choosePaper(householdId: string): void;
  /** open by the server's clock: the same rule the server asks */
  votable: boolean;
  /** marked as the form asks */
  complete: boolean;
  /** a ballot of this household is in the box already */
  voted: boolean;
  /** marking it anew, to replace the one in the box */
  changing: boolean;
  change(on: boolean): void;
  cast: Command<typeof castBallot>;
  send(): void;
}

const isVotable = (vote: VoteDetail, now: string): boolean => {
  try {
    assertVotable(vote, now);
    return true;
  } catch {
    return false;
  }
};

/** Null while the vote is loading or when this person has no paper in it. What is marked stays on the device until sent. */
export function useBallot(voteId: string, vote: VoteDetail | null, now: string): Ballot | null {
  const draft = useDraft<Marks>(`ballot-${voteId}`, EMPTY);
  const changing = useChanging(voteId);
  const cast = useCommand(castBallot, {
    onDone: ({ receipt, turnout }, { body }) => {
      putReceipt(voteId, body?.householdId, receipt, turnout);
      draft.clear();
      endChange();
      clearToast();
      void refresh(listVotes);
      open('voteReceipt', { voteId, householdId: body?.householdId ?? '', fresh: '1' });
    },
    onRefused: ({ code }) => {
      if (code === 'OFFLINE' && vote) toast(`您选的“${choiceWords(vote, draft.value.choices)}”还在，没有丢`);
      else void refresh(getVote);
    },
  });
  const paper = vote && paperOf(vote.ballots, changing ?? draft.value.householdId);
  if (!vote || !paper) return null;
  const { choices } = draft.value;
  return {
    paper,
    papers: vote.ballots,
    choices,
    mark: (next) => mark(next, draft, cast),
    choosePaper: (householdId) => {
      draft.change({ householdId, choices: [] });
      endChange();
      cast.reset();
    },
    votable: isVotable(vote, now),
    complete: isValidMark(vote.form, choices),
    voted: paper.receipt !== null,
    changing: changing === paper.householdId,
    change: (on) => (on ? beginChange(voteId, paper.householdId) : endChange()),
    cast,
    send: () => cast.run({ params: { voteId }, body: { choices, householdId: paper.householdId } }),
  };
}

function mark(choices: Choice[], draft: Draft<Marks>, cast: Command<typeof castBallot>): void {
  draft.change({ choices });
  if (cast.error && cast.error.code !== 'OFFLINE') cast.reset();
}

/** The one chosen, else the first that is not in the box yet. */
const paperOf = (papers: readonly MyBallot[], householdId: string): MyBallot | null =>
  papers.find((paper) => paper.householdId === householdId) ??
  papers.find((paper) => paper.receipt === null) ??
  papers[0] ??
  null;

/** Put where the pages look, not asked again: a read a moment after a write may still miss it. */
const putReceipt = (voteId: string, householdId: string | undefined, receipt: Receipt, turnout: Turnout): void =>
  changeReply(getVote, { params: { voteId } }, (vote) => ({
    ...vote,
    turnout,
    ballots: vote.ballots.map((paper) => (paper.householdId === householdId ? { ...paper, receipt } : paper)),
  }));
