import { SelectField } from '../field/select-field';
import type { Home } from './use-home';

interface Props {
  homes: readonly Home[];
  value: string | undefined;
  onChange: (householdId: string) => void;
  error?: string;
}

/** Which of my homes; one alone is no choice. */
export const HomeSelect = ({ homes, value = '', onChange, error }: Props) =>
  homes.length < 2 ? null : (
    <SelectField
      label="哪一户"
      placeholder="请选门牌"
      value={value}
      options={homes.map(({ householdId, address }) => ({ value: householdId, label: address }))}
      onChange={onChange}
      error={error}
    />
  );
