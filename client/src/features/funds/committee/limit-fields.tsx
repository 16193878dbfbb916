import { DateField } from '../../../components/field/date-field';
import { FormCard } from '../../../components/field/form-card';
import { TextField } from '../../../components/field/text-field';
import type { PartProps } from './fund-form';

/** How long, how much, and the smallest and largest gift. */
export const LimitFields = ({ form, change, wrong }: PartProps) => (
  <FormCard number={5} title="募多久，一次捐多少">
    <DateField
      label="从哪天开始"
      value={form.startsOn}
      error={wrong['campaign.startsOn']}
      onChange={(startsOn) => change({ startsOn })}
    />
    <DateField
      label="到哪天为止（可以不填）"
      value={form.endsOn}
      error={wrong['campaign.endsOn']}
      onChange={(endsOn) => change({ endsOn })}
    />
    <TextField
      label="目标（元，可以不填）"
      type="money"
      value={form.goal}
      error={wrong['campaign.goalFen']}
      onChange={(goal) => change({ goal })}
    />
    <TextField
      label="一次最少（元）"
      type="money"
      value={form.min}
      error={wrong['limits.minFen']}
      onChange={(min) => change({ min })}
    />
    <TextField
      label="一次最多（元）"
      type="money"
      value={form.max}
      error={wrong['limits.maxFen']}
      onChange={(max) => change({ max })}
    />
    <TextField
      label="一个人一天最多（元）"
      type="money"
      value={form.day}
      error={wrong['limits.dayFen']}
      onChange={(day) => change({ day })}
    />
  </FormCard>
);
