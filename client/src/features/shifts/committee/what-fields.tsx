import { getPlaces } from '../../../../../shared/places/endpoints';
import { FormCard } from '../../../components/field/form-card';
import { SelectField } from '../../../components/field/select-field';
import { TextAreaField } from '../../../components/field/text-area-field';
import { TextField } from '../../../components/field/text-field';
import { useEndpoint } from '../../../platform/use-endpoint';
import type { TermsForm } from './shift-form';

export interface FieldsProps<F> {
  value: F;
  change: (part: Partial<F>) => void;
  /** sentence per field of the request */
  problems: Record<string, string>;
}

/** What is done and where. */
export function WhatFields({ value, change, problems }: FieldsProps<TermsForm>) {
  const places = useEndpoint(getPlaces);
  const compounds = places.data?.compounds ?? [];
  return (
    <FormCard title="做什么，在哪里">
      <TextField
        label="叫什么"
        value={value.title}
        onChange={(title) => change({ title })}
        maxLength={30}
        placeholder="例如：便民理发"
        error={problems.title}
        required
      />
      <TextField
        label="在哪里"
        value={value.place}
        onChange={(place) => change({ place })}
        maxLength={60}
        placeholder="例如：2 号楼东凉亭"
        help="入户看望不要写门牌，另外单独记"
        error={problems.place}
        required
      />
      <SelectField
        label="在哪个院"
        value={value.compoundId}
        options={[
          { value: '', label: '不在哪个院里' },
          ...compounds.map((one) => ({ value: one.compoundId, label: one.name })),
        ]}
        onChange={(compoundId) => change({ compoundId })}
        error={problems.compoundId}
      />
      <TextField
        label="属于哪个项目（可不填）"
        value={value.project}
        onChange={(project) => change({ project })}
        maxLength={20}
        placeholder="例如：公益大集"
        error={problems.project}
      />
      <TextAreaField
        label="要做些什么（可不填）"
        value={value.note}
        onChange={(note) => change({ note })}
        maxLength={300}
        error={problems.note}
      />
    </FormCard>
  );
}
