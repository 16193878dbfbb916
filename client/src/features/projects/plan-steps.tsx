import { View } from '@prims';
import { MAX_MILESTONES } from '../../../../shared/projects/plan';
import { Btn } from '../../components/btn/btn';
import { DateField } from '../../components/field/date-field';
import { FormCard } from '../../components/field/form-card';
import { TextField } from '../../components/field/text-field';
import { newStep, type PlanDraft } from './plan-draft';

interface Props {
  draft: PlanDraft;
  change: (part: Partial<PlanDraft>) => void;
  problems: Record<string, string>;
  /** yyyy-mm-dd */
  today: string;
}

/** By when what is done. */
export function PlanSteps({ draft, change, problems, today }: Props) {
  const { milestones } = draft;
  const put = (index: number, part: Partial<(typeof milestones)[number]>) =>
    change({ milestones: milestones.map((step, i) => (i === index ? { ...step, ...part } : step)) });
  return (
    <FormCard number={3} title="一步一步怎么办">
      {milestones.map(({ key, what, dueOn }, index) => (
        <View key={key} className="stack">
          <TextField
            label={`第 ${index + 1} 步，做什么`}
            value={what}
            onChange={(text) => put(index, { what: text })}
            maxLength={30}
            placeholder="例如：买灯、装灯"
            error={problems[`plan.milestones.${index}.what`]}
            required
          />
          <DateField
            label={`第 ${index + 1} 步，哪天前办完`}
            value={dueOn}
            onChange={(day) => put(index, { dueOn: day })}
            min={today}
            error={problems[`plan.milestones.${index}.dueOn`]}
          />
          {milestones.length > 1 && (
            <Btn
              small
              kind="quiet"
              icon="trash-2"
              ariaLabel={`去掉第 ${index + 1} 步`}
              onClick={() => change({ milestones: milestones.filter((_, i) => i !== index) })}
            >
              去掉这一步
            </Btn>
          )}
        </View>
      ))}
      {milestones.length < MAX_MILESTONES && (
        <Btn small kind="second" icon="plus" onClick={() => change({ milestones: [...milestones, newStep()] })}>
          再加一步
        </Btn>
      )}
    </FormCard>
  );
}
