import type { RoundForm } from './round-form';

/** What every part of the form gets. */
export interface FieldsProps {
  value: RoundForm;
  change: (part: Partial<RoundForm>) => void;
  problems: Record<string, string>;
}
