import { castBudgetBallot, getBudget, listBudgets } from '../../../../shared/budgets/endpoints';
import { areValidMarks, assertBallotable } from '../../../../shared/budgets/rules';
import type { BudgetDetail, BudgetPaper, Mark } from '../../../../shared/budgets/schema';
import { changeReply, refresh } from '../../platform/cache';
import { useDraft } from '../../platform/draft';
import { toast } from '../../platform/toast';
import { type Command, useCommand } from '../../platform/use-command';

interface Marks {
  marks: Mark[];
  householdId: string;
  /** marking it anew, to replace the one in the box */
  changing: boolean;
}
const EMPTY: Marks = { marks: [], householdId: '', changing: false };

export interface BudgetBallot {
  paper: BudgetPaper;
  papers: readonly BudgetPaper[];
  marks: readonly Mark[];
  mark(marks: Mark[]): void;
  choosePaper(householdId: string): void;
  votable: boolean;
  complete: boolean;
  voted: boolean;
  changing: boolean;
  change(on: boolean): void;
  cast: Command<typeof castBudgetBallot>;
  send(): void;
}

const isVotable = (budget: BudgetDetail, now: string): boolean => {
  try {
    assertBallotable(budget, now);
    return true;
  } catch {
    return false;
  }
};

/** The one chosen, else the first that is not in the box yet. */
const paperOf = (papers: readonly BudgetPaper[], householdId: string): BudgetPaper | undefined =>
  papers.find((paper) => paper.householdId === householdId) ??
  papers.find((paper) => paper.castAt === null) ??
  papers[0];

/** Null while loading or where this person has no paper. What is marked stays on the device until it is sent. */
export function useBudgetBallot(roundId: string, budget: BudgetDetail | null, now: string): BudgetBallot | null {
  const draft = useDraft<Marks>(`budget-${roundId}`, EMPTY);
  const cast = useCommand(castBudgetBallot, {
    onDone: ({ castAt, changed, turnout }, { body }) => {
      // Put where the page looks, not asked again: a read a moment after a write may still miss it.
      changeReply(getBudget, { params: { roundId } }, (shown) => ({
        ...shown,
        turnout,
        papers: shown.papers.map((one) => (one.householdId === body?.householdId ? { ...one, castAt } : one)),
      }));
      draft.clear();
      void refresh(listBudgets);
      toast(changed ? '改好了，以这一次为准' : '投好了，截止前还可以改');
    },
    onRefused: ({ code }) => {
      if (code !== 'OFFLINE') void refresh(getBudget);
    },
  });
  const { value } = draft;
  const paper = budget ? paperOf(budget.papers, value.householdId) : undefined;
  if (!budget || !paper) return null;
  const { householdId } = paper;
  return {
    paper,
    papers: budget.papers,
    marks: value.marks,
    mark: (marks) => {
      draft.change({ marks, householdId });
      if (cast.error && cast.error.code !== 'OFFLINE') cast.reset();
    },
    choosePaper: (chosen) => draft.change({ householdId: chosen, marks: [], changing: false }),
    votable: isVotable(budget, now),
    complete: areValidMarks(budget.form, budget.standing, value.marks),
    voted: paper.castAt !== null,
    changing: value.changing,
    change: (changing) => draft.change({ changing, householdId, marks: [] }),
    cast,
    send: () => cast.run({ params: { roundId }, body: { marks: [...value.marks], householdId } }),
  };
}
