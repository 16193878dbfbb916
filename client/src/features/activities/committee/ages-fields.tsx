import { SelectField } from '../../../components/field/select-field';
import { SwitchRow } from '../../../components/field/switch-row';
import { TextField } from '../../../components/field/text-field';
import { withBirthday } from './edit-form';
import type { PartProps } from './edit-parts';

/** From how old to how old: counted from a birthday the form asks for, so turning it on asks for one. */
export function AgesFields({ form, change, problems }: PartProps) {
  const { ages, questions } = form;
  const dates = questions.filter(({ type }) => type === 'date');
  const plain = dates.length === 1 && dates[0]?.questionId === ages?.questionId;
  return (
    <>
      <SwitchRow
        label="限年龄"
        note="报名时问生日，看活动那天满几周岁"
        checked={ages !== null}
        onChange={(on) => change(on ? withBirthday(form) : { ages: null })}
      />
      {ages && (
        <>
          <TextField
            label="从几岁（可不填）"
            type="number"
            value={ages.from}
            onChange={(from) => change({ ages: { ...ages, from } })}
            maxLength={3}
            error={problems['audience.ages.from']}
          />
          <TextField
            label="到几岁（可不填）"
            type="number"
            value={ages.to}
            onChange={(to) => change({ ages: { ...ages, to } })}
            maxLength={3}
            error={problems['audience.ages.to'] ?? problems['audience.ages']}
          />
          {!plain && (
            <SelectField
              label="按哪道题的生日算"
              placeholder="请选一道"
              value={dates.some(({ questionId }) => questionId === ages.questionId) ? ages.questionId : ''}
              options={dates.map(({ questionId, label }) => ({ value: questionId, label: label || '还没写的日期题' }))}
              onChange={(questionId) => change({ ages: { ...ages, questionId } })}
            />
          )}
        </>
      )}
    </>
  );
}
