import { ROLE_NAMES, type Role } from '../../../../../shared/http/roles';
import type { Places } from '../../../../../shared/places/schema';
import { grantRole, listRoles } from '../../../../../shared/residents/endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { DateField } from '../../../components/field/date-field';
import { FormCard } from '../../../components/field/form-card';
import { SelectField } from '../../../components/field/select-field';
import { HouseholdPicker } from '../../../components/household/household-picker';
import { MemberPicker } from '../../../components/household/member-picker';
import { scopeOptions } from '../../../components/scope/scope-options';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { fromFields, toFields } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

const BLANK = {
  buildingId: '',
  householdId: '',
  personId: '',
  role: 'committee' as Role,
  scope: 'community',
  until: '',
};
const ROLE_OPTIONS = (Object.keys(ROLE_NAMES) as Role[]).map((value) => ({ value, label: ROLE_NAMES[value] }));

/** The end of the chosen day in China; no day: until it is taken back. */
const endOf = (date: string): string | null => (date === '' ? null : fromFields(date, '23:59'));

/** A duty for a resident: whose door, who of them, what, how far, how long. */
export function RoleGrantForm({ places, now }: { places: Places; now: string }) {
  const form = useDraft('role-grant', BLANK);
  const { buildingId, householdId, personId, role, scope, until } = form.value;
  const grant = useCommand(grantRole, {
    onDone: ({ personName }) => {
      void refresh(listRoles);
      toast(`${personName}可以办事了`);
      form.clear();
    },
  });
  const problems = fieldErrors(grant.error);
  const change = (part: Partial<typeof BLANK>) => {
    grant.reset();
    form.change(part);
  };
  return (
    <FormCard title="加一项职责">
      <HouseholdPicker value={{ buildingId, householdId }} onChange={(picked) => change({ ...picked, personId: '' })} />
      {householdId !== '' && (
        <MemberPicker householdId={householdId} value={personId} onChange={(id) => change({ personId: id })} />
      )}
      <SelectField
        label="什么职责"
        value={role}
        options={ROLE_OPTIONS}
        onChange={(next) => change({ role: next as Role, scope: next === 'community_admin' ? 'community' : scope })}
      />
      <SelectField
        label="管哪一片"
        value={scope}
        options={role === 'community_admin' ? scopeOptions({ compounds: [], grids: [] }) : scopeOptions(places)}
        onChange={(next) => change({ scope: next })}
        error={problems.scope}
      />
      <DateField
        label="到哪一天为止（可不填）"
        value={until}
        min={toFields(now).date}
        onChange={(date) => change({ until: date })}
        help="不填就一直有效，随时可以撤下"
        error={problems.untilAt}
      />
      <ErrorBanner error={Object.keys(problems).length > 0 ? null : grant.error} />
      <Btn
        wide
        disabled={personId === ''}
        working={grant.working}
        onClick={() => grant.run({ body: { personId, role, scope, untilAt: endOf(until) } })}
      >
        加上这项职责
      </Btn>
    </FormCard>
  );
}
