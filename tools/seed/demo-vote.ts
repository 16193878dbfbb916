import type { Choice, VoteDraft, VoteState } from '../../shared/votes/schema';

/** A vote of the demo community: what it asks, where it stands, and the ballots already in the box. */
export interface DemoVote extends VoteDraft {
  key: string;
  community: 'gejin' | 'weimin';
  /** key of the committee member who runs it */
  by: string;
  state: VoteState;
  /** how many ballots carry each mark; of a multiple choice, how many ballots there are */
  marks: Partial<Record<Choice, number>> | { ballots: number };
  /** demo people who have voted too, over and above `marks` */
  voted?: Record<string, Choice[]>;
  withdrawnBecause?: string;
  reasons?: string[];
}

export const HALF = { fraction: { numerator: 1, denominator: 2 }, strict: true };
export const TWO_THIRDS = { numerator: 2, denominator: 3 };
export const options = (...labels: string[]) => labels.map((label, index) => ({ optionId: `o${index + 1}`, label }));
