import type { VenueDraft } from '../../../../../shared/venues/schema';

export interface FieldsProps {
  value: VenueDraft;
  change: (part: Partial<VenueDraft>) => void;
  /** sentence per field of the request */
  problems: Record<string, string>;
}
