import { getPlaces } from '../../../../../shared/places/endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { RadioCards } from '../../../components/choose/radio-cards';
import { FormCard } from '../../../components/field/form-card';
import { Plain } from '../../../components/field/plain';
import { Loaded } from '../../../components/loaded/loaded';
import { useNow } from '../../../platform/clock';
import { thousands } from '../../../platform/numbers';
import { useSession } from '../../../platform/session';
import { useEndpoint } from '../../../platform/use-endpoint';
import { type DraftForm, electorateOf } from './draft-form';
import { ElectoratePlaces } from './electorate-places';
import { placesInReach, reaches } from './reach';
import type { StepProps } from './step';
import { useElectorate } from './use-electorate';

/** 2 谁来投: only what this person's duty reaches is offered. */
export function StepElectorate(props: StepProps) {
  const { form, change } = props;
  const now = useNow();
  const grants = useSession().me?.roles ?? [];
  const places = useEndpoint(getPlaces);
  return (
    <FormCard>
      <Loaded of={places}>
        {(known) => {
          const near = placesInReach(grants, known, now);
          const scopes = [
            reaches(grants, { scope: 'community' }, now) && { value: 'community', label: '全社区' },
            near.compounds.length > 0 && { value: 'compound', label: '一个小区' },
            near.buildings.length > 0 && { value: 'buildings', label: '几栋楼' },
            near.grids.length > 0 && { value: 'grid', label: '一个网格' },
          ].filter((scope) => scope !== false);
          return (
            <>
              <RadioCards
                label="哪些住户来投"
                options={scopes}
                value={form.scope}
                onChange={(scope) => change({ scope: scope as DraftForm['scope'] })}
              />
              <ElectoratePlaces {...props} places={near} />
            </>
          );
        }}
      </Loaded>
      <HowMany form={form} />
    </FormCard>
  );
}

function HowMany({ form }: { form: DraftForm }) {
  const { name, households, error } = useElectorate(electorateOf(form), 'household');
  if (error) return <ErrorBanner error={error} />;
  if (households === null) return null;
  return (
    <Plain>
      {households === 0
        ? `${name}的名册里还没有住户，请重新选，或先到“住户和网格”导入名册。`
        : `${name}现在有 ${thousands(households)} 户。开始表决的那一刻，按当时的名册定下来。`}
    </Plain>
  );
}
