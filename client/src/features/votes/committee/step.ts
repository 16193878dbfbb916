import type { DraftForm } from './draft-form';
import type { Problems } from './draft-problems';

/** What each of the four steps of a draft is given. */
export interface StepProps {
  form: DraftForm;
  change: (part: Partial<DraftForm>) => void;
  problems: Problems;
}

export const STEPS = ['问什么', '谁来投', '怎么算', '哪几天'] as const;
