import { RadioCards } from '../../../components/choose/radio-cards';
import { DateTimeField } from '../../../components/field/date-time-field';
import { FormCard } from '../../../components/field/form-card';
import { TextField } from '../../../components/field/text-field';
import { useNow } from '../../../platform/clock';
import type { FieldsProps } from './fields-props';

/** Who has a ballot, how it is filled in, and until when. */
export function VoteFields({ value, change, problems }: FieldsProps) {
  const now = useNow();
  return (
    <FormCard number={2} title="怎么投">
      <RadioCards
        label="谁有一票"
        options={[
          { value: 'household', label: '每户一票', note: '一家人商量着投' },
          { value: 'adult', label: '每位成年居民一票', note: '按登记的成年人数' },
        ]}
        value={value.basis}
        onChange={(basis) => change({ basis })}
      />
      <RadioCards
        label="票怎么填"
        options={[
          { value: 'approval', label: '勾选', note: '觉得该办的都可以勾，最容易懂' },
          { value: 'points', label: '给分', note: '一共几分，看重的多给些' },
        ]}
        value={value.type}
        onChange={(type) => change({ type })}
      />
      {value.type === 'approval' ? (
        <TextField
          label="最多勾几个"
          type="number"
          value={value.choices}
          onChange={(choices) => change({ choices })}
          error={problems['form.most']}
          required
        />
      ) : (
        <>
          <TextField
            label="一共几分"
            type="number"
            value={value.points}
            onChange={(points) => change({ points })}
            error={problems['form.points']}
            required
          />
          <TextField
            label="一个项目最多几分"
            type="number"
            value={value.perProject}
            onChange={(perProject) => change({ perProject })}
            error={problems['form.most']}
            required
          />
        </>
      )}
      <DateTimeField
        label="投票截止"
        value={value.closesAt}
        onChange={(closesAt) => change({ closesAt })}
        min={now}
        help="收项目、投票都在这之前；开始投票时还可以往后挪"
        error={problems.closesAt}
      />
    </FormCard>
  );
}
