import type { Role } from '../../../../../shared/http/roles';
import type { Places } from '../../../../../shared/places/schema';
import { grantRole, listRoles } from '../../../../../shared/residents/endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { FormCard } from '../../../components/field/form-card';
import { HouseholdPicker } from '../../../components/household/household-picker';
import { MemberPicker } from '../../../components/household/member-picker';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { DutyFields, endOf } from './duty-fields';

const BLANK = {
  buildingId: '',
  householdId: '',
  personId: '',
  role: 'committee' as Role,
  scope: 'community',
  until: '',
};

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
      <DutyFields value={form.value} onChange={change} places={places} problems={problems} now={now} />
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
