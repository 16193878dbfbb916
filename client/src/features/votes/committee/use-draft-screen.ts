import { useEffect, useState } from 'react';
import type { VoteDetail } from '../../../../../shared/votes/schema';
import { open, replace, useParam } from '../../../platform/navigate';
import { toTop } from '../../../platform/scroll';
import { ofStep, stepOf } from './draft-problems';
import { STEPS } from './step';
import { type DraftVote, useDraftVote } from './use-draft-vote';

export interface DraftScreen {
  draft: DraftVote;
  /** 1…4 */
  step: number;
  back: (() => void) | null;
  next: () => void;
  preview: () => void;
}

const LAST = STEPS.length;

/** The four steps of a draft: where we are, and what leads on. */
export function useDraftScreen(vote: VoteDetail | null): DraftScreen {
  const draft = useDraftVote(vote);
  const from = Number(useParam('step'));
  const [step, setStep] = useState(from >= 1 && from <= LAST ? from : 1);
  const { problems, check, save, finish } = draft;

  // The server may refuse a field of an earlier step: go and show it.
  useEffect(() => {
    const [first] = Object.keys(problems);
    if (first && Object.keys(ofStep(problems, step)).length === 0) setStep(stepOf(first));
  }, [problems, step]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every step begins at its top
  useEffect(toTop, [step]);

  const onward = (saved: VoteDetail) => {
    if (step === LAST) {
      finish();
      replace('manage', { voteId: saved.voteId });
    } else if (vote) setStep(step + 1);
    else replace('draft', { voteId: saved.voteId, step: String(step + 1) });
  };
  return {
    draft,
    step,
    back: step > 1 ? () => setStep(step - 1) : null,
    next: () => {
      if (!check((all) => (step === LAST ? all : ofStep(all, step)))) return;
      save(onward);
    },
    preview: () => {
      if (!check()) return;
      save((saved) => {
        if (!vote) replace('draft', { voteId: saved.voteId, step: String(step) });
        open('preview', { voteId: saved.voteId });
      });
    },
  };
}
