import { ROLE_NAMES, type Role, reachesFar } from '../../../../../shared/http/roles';
import type { Places } from '../../../../../shared/places/schema';
import { DateField } from '../../../components/field/date-field';
import { SelectField } from '../../../components/field/select-field';
import { scopeOptions } from '../../../components/scope/scope-options';
import { fromFields, toFields } from '../../../platform/time';

export interface DutyChoice {
  role: Role;
  scope: string;
  /** a day, or '' for no end */
  until: string;
}

interface Props {
  value: DutyChoice;
  onChange: (part: Partial<DutyChoice>) => void;
  places: Pick<Places, 'compounds' | 'grids'>;
  problems: Record<string, string>;
  now: string;
}

const ROLE_OPTIONS = (Object.keys(ROLE_NAMES) as Role[]).map((value) => ({ value, label: ROLE_NAMES[value] }));

/** The end of the chosen day in China; no day: until it is taken back. */
export const endOf = (date: string): string | null => (date === '' ? null : fromFields(date, '23:59'));

/** What, how far, how long. A duty that knows the whole community only is offered nothing less. */
export function DutyFields({ value: { role, scope, until }, onChange, places, problems, now }: Props) {
  const choose = (next: string) => {
    const chosen = next as Role;
    onChange({ role: chosen, scope: reachesFar({ role: chosen, scope }) ? scope : 'community' });
  };
  return (
    <>
      <SelectField label="什么职责" value={role} options={ROLE_OPTIONS} onChange={choose} error={problems.role} />
      <SelectField
        label="管哪一片"
        value={scope}
        options={scopeOptions(places).filter((option) => reachesFar({ role, scope: option.value }))}
        onChange={(next) => onChange({ scope: next })}
        error={problems.scope}
      />
      <DateField
        label="到哪一天为止（可不填）"
        value={until}
        min={toFields(now).date}
        onChange={(date) => onChange({ until: date })}
        help="不填就一直有效，随时可以撤下"
        error={problems.untilAt}
      />
    </>
  );
}
