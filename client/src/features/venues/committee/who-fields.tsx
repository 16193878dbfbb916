import { ROLE_NAMES, Role } from '../../../../../shared/http/roles';
import { getPlaces } from '../../../../../shared/places/endpoints';
import type { MayBook } from '../../../../../shared/venues/schema';
import { ManyChips } from '../../../components/choose/many-chips';
import { RadioCards } from '../../../components/choose/radio-cards';
import { FormCard } from '../../../components/field/form-card';
import { useEndpoint } from '../../../platform/use-endpoint';
import type { FieldsProps } from './fields-props';

const WHO = [
  { value: 'everyone', label: '社区里谁都能约' },
  { value: 'compounds', label: '只给几个院的住户' },
  { value: 'roles', label: '只给办事的人', note: '例如议事厅，开会用' },
] as const;
const ROLES = (Object.keys(ROLE_NAMES) as Role[]).map((value) => ({ value, label: ROLE_NAMES[value] }));

const blankWho = (who: MayBook['who']): MayBook => {
  if (who === 'compounds') return { who, compoundIds: [] };
  return who === 'roles' ? { who, roles: ['committee'] } : { who: 'everyone' };
};

/** Whom the venue is for. */
export function WhoFields({ value: { mayBook }, change, problems }: FieldsProps) {
  const places = useEndpoint(getPlaces);
  return (
    <FormCard title="谁可以约">
      <RadioCards
        label="给谁用"
        options={WHO}
        value={mayBook.who}
        onChange={(who) => change({ mayBook: blankWho(who) })}
        error={problems['mayBook.who']}
      />
      {mayBook.who === 'compounds' && (
        <ManyChips
          label="哪几个院"
          options={(places.data?.compounds ?? []).map(({ compoundId, name }) => ({ value: compoundId, label: name }))}
          value={mayBook.compoundIds}
          onChange={(compoundIds) => change({ mayBook: { who: 'compounds', compoundIds } })}
          error={problems['mayBook.compoundIds']}
        />
      )}
      {mayBook.who === 'roles' && (
        <ManyChips
          label="哪些职责"
          options={ROLES}
          value={mayBook.roles}
          onChange={(roles) =>
            change({ mayBook: { who: 'roles', roles: Role.options.filter((one) => roles.includes(one)) } })
          }
          error={problems['mayBook.roles']}
        />
      )}
    </FormCard>
  );
}
