import { Text, View } from '@prims';
import { FormCard } from '../../../components/field/form-card';
import { Plain } from '../../../components/field/plain';
import { SelectField } from '../../../components/field/select-field';
import { bodyOf } from './draft-form';
import { PASSES, QUORUMS, withCurrent } from './fractions';
import type { StepProps } from './step';
import { ruleWords } from './threshold-words';
import styles from './thresholds.module.css';

/** 多少算数，多少通过 — and the grey box that says it in this roll's numbers. */
export function Thresholds({ form, change, problems, heads }: StepProps & { heads: number | null }) {
  const words = heads === null || heads === 0 ? [] : ruleWords(bodyOf(form), heads);
  return (
    <FormCard title="多少算数，多少通过">
      {form.kind === 'resident_resolution' && (
        <View className={styles.pair}>
          <SelectField
            label="参加要到"
            value={form.quorum}
            options={withCurrent(QUORUMS, form.quorum)}
            onChange={(quorum) => change({ quorum })}
            error={problems.quorum}
          />
          <SelectField
            label={form.formType === 'for_against' ? '同意要' : '选它的要'}
            value={form.pass}
            options={withCurrent(PASSES, form.pass)}
            onChange={(pass) => change({ pass })}
            error={problems.pass}
          />
        </View>
      )}
      {words.length > 0 && (
        <Plain>
          {words.map(({ text, bold }) => (
            <Text key={text} className={bold ? 't-bold' : ''}>
              {text}
            </Text>
          ))}
        </Plain>
      )}
    </FormCard>
  );
}
