import { after } from '../../shared/budgets/life';
import type { RoundDraft, RoundId } from '../../shared/budgets/schema';
import type { RoundItem } from './store';

interface Beginning {
  roundId: RoundId;
  fundName: string;
  person: string;
  moderation: RoundItem['moderation'];
  draftedAs?: string;
}

/** A round that was just drafted. */
export function blankRound(draft: RoundDraft, beginning: Beginning, now: string): RoundItem {
  const { person, ...known } = beginning;
  const blank: RoundItem = {
    ...draft,
    ...known,
    state: 'draft',
    revision: 1,
    history: [],
    withdrawnBecause: null,
    openedAt: null,
    standing: [],
    summary: null,
    createdBy: person,
    writtenBy: person,
    proposals: 0,
    pendingWithdrawal: null,
  };
  return after(blank, 'draft', 'drafted', now);
}
