import type { Question } from '../../../../shared/activities/questions';
import { RadioCards } from '../../components/choose/radio-cards';
import { DateField } from '../../components/field/date-field';
import { SelectField } from '../../components/field/select-field';
import { TextField } from '../../components/field/text-field';

interface Props {
  question: Question;
  value: string;
  onChange: (answer: string) => void;
  error?: string;
}

const YES_NO = [
  { value: '是', label: '是' },
  { value: '否', label: '否' },
];

/** One question of the form, each type with the field that fits it. */
export function QuestionField({ question, value, onChange, error }: Props) {
  const label = question.required ? question.label : `${question.label}（可不填）`;
  const field = { label, value, onChange, error };
  switch (question.type) {
    case 'text':
      return <TextField {...field} maxLength={question.max} required={question.required} />;
    case 'number':
      return <TextField {...field} type="number" help={`${question.min} 到 ${question.max} 的整数`} />;
    case 'phone':
      return <TextField {...field} type="number" help="只有办活动的人看得到" maxLength={13} />;
    case 'choice':
      return (
        <SelectField
          {...field}
          placeholder="请选一个"
          options={question.choices.map((choice) => ({ value: choice, label: choice }))}
        />
      );
    case 'yes_no':
      return <RadioCards label={label} options={YES_NO} value={value || null} onChange={onChange} error={error} />;
    case 'date':
      return <DateField {...field} />;
  }
}
