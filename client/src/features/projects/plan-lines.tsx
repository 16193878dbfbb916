import { View } from '@prims';
import { yuan } from '../../../../shared/http/money';
import { MAX_LINES } from '../../../../shared/projects/plan';
import { Btn } from '../../components/btn/btn';
import { FormCard } from '../../components/field/form-card';
import { Plain } from '../../components/field/plain';
import { TextField } from '../../components/field/text-field';
import { newLine, type PlanDraft, sumOf } from './plan-draft';

interface Props {
  draft: PlanDraft;
  change: (part: Partial<PlanDraft>) => void;
  problems: Record<string, string>;
}

/** What the money buys, thing by thing. */
export function PlanLines({ draft, change, problems }: Props) {
  const { lines } = draft;
  const put = (index: number, part: Partial<(typeof lines)[number]>) =>
    change({ lines: lines.map((line, i) => (i === index ? { ...line, ...part } : line)) });
  return (
    <FormCard number={2} title="钱花在哪">
      {lines.map(({ key, what, amount }, index) => (
        <View key={key} className="stack">
          <TextField
            label={`第 ${index + 1} 项，买什么`}
            value={what}
            onChange={(text) => put(index, { what: text })}
            maxLength={20}
            placeholder="例如：感应灯 6 盏"
            error={problems[`plan.lines.${index}.what`]}
            required
          />
          <TextField
            label={`第 ${index + 1} 项，多少钱（元）`}
            type="money"
            value={amount}
            onChange={(text) => put(index, { amount: text })}
            placeholder="例如：1200"
            error={problems[`plan.lines.${index}.plannedFen`]}
            required
          />
          {lines.length > 1 && (
            <Btn
              small
              kind="quiet"
              icon="trash-2"
              ariaLabel={`去掉第 ${index + 1} 项`}
              onClick={() => change({ lines: lines.filter((_, i) => i !== index) })}
            >
              去掉这一项
            </Btn>
          )}
        </View>
      ))}
      {lines.length < MAX_LINES && (
        <Btn small kind="second" icon="plus" onClick={() => change({ lines: [...lines, newLine()] })}>
          再加一项
        </Btn>
      )}
      <Plain>{`一共申请 ${yuan(sumOf(draft))} 元`}</Plain>
    </FormCard>
  );
}
