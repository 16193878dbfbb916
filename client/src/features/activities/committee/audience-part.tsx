import { getPlaces } from '../../../../../shared/places/endpoints';
import { CheckList } from '../../../components/choose/check-list';
import { FormCard } from '../../../components/field/form-card';
import { useEndpoint } from '../../../platform/use-endpoint';
import { AgesFields } from './ages-fields';
import type { PartProps } from './edit-parts';
import { InvitedFields } from './invited-fields';

/** Whom it is for: everybody, some compounds, or some households; and of what age. */
export function AudiencePart(part: PartProps) {
  const { form, change, problems } = part;
  const places = useEndpoint(getPlaces);
  const compounds = places.data?.compounds ?? [];
  return (
    <FormCard title="请谁来">
      {compounds.length > 1 && form.householdIds.length === 0 && (
        <CheckList
          label="给哪些小区（都不选就是全社区）"
          options={compounds.map(({ compoundId, name }) => ({ value: compoundId, label: name }))}
          value={form.compoundIds}
          onChange={(compoundIds) => change({ compoundIds })}
          error={problems['audience.who'] ?? problems['audience.who.compoundIds']}
        />
      )}
      <InvitedFields
        places={places.data}
        value={form.householdIds}
        onChange={(householdIds) => change({ householdIds })}
        error={problems['audience.who.householdIds']}
      />
      <AgesFields {...part} />
    </FormCard>
  );
}
