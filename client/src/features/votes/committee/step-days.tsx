import { earliestOpening } from '../../../../../shared/votes/rules';
import { Banner } from '../../../components/banner/banner';
import { Btn } from '../../../components/btn/btn';
import { DateTimeField } from '../../../components/field/date-time-field';
import { FormCard } from '../../../components/field/form-card';
import { Plain } from '../../../components/field/plain';
import { SelectField } from '../../../components/field/select-field';
import { TextField } from '../../../components/field/text-field';
import { useNow } from '../../../platform/clock';
import { nextRoundHour, periodWords } from './days';
import type { DraftForm } from './draft-form';
import { noticeProblem } from './draft-problems';
import type { StepProps } from './step';

const DAY_CHOICES = [0, 1, 2, 3, 5, 7, 10, 15, 20, 30];
const dayOptions = (current: number) =>
  [...new Set([...DAY_CHOICES, current])]
    .sort((a, b) => a - b)
    .map((days) => ({ value: String(days), label: days === 0 ? '不公示' : `${days} 天` }));

/** 4 哪几天 */
export function StepDays({ form, change, problems }: StepProps) {
  const now = useNow();
  return (
    <>
      <FormCard>
        <SelectField
          label="公示几天"
          value={String(form.noticeDays)}
          options={dayOptions(form.noticeDays)}
          onChange={(days) => change({ noticeDays: Number(days) })}
          help="公示期里大家能看、能提意见，还不能投"
          error={problems.noticeDays}
        />
      </FormCard>
      <FormCard title="哪几天投">
        <DateTimeField
          label="开始"
          value={form.opensAt}
          onChange={(opensAt) => change({ opensAt })}
          error={problems.opensAt}
        />
        <DateTimeField
          label="截止"
          value={form.closesAt}
          onChange={(closesAt) => change({ closesAt })}
          error={problems.closesAt}
        />
        <Plain>{periodWords(form, now)}</Plain>
        <TooEarly form={form} now={now} change={change} />
      </FormCard>
      <FormCard title="不用手机的人怎么办">
        <TextField
          label="到哪里领纸票、找谁帮忙（可不填）"
          value={form.help}
          onChange={(help) => change({ help })}
          placeholder="例如：2 号楼楼长处，截止当天 19:30 前交回"
          maxLength={100}
          error={problems.help}
        />
      </FormCard>
    </>
  );
}

/** Not a mistake of the draft, but of announcing it now: the next button says so again. */
function TooEarly({ form, now, change }: { form: DraftForm; now: string; change: StepProps['change'] }) {
  const problem = noticeProblem(form, now);
  if (!problem) return null;
  const earliest = nextRoundHour(earliestOpening(now, form.noticeDays));
  const moved = Date.parse(form.closesAt) + Date.parse(earliest) - Date.parse(form.opensAt);
  return (
    <>
      <Banner tone="wait" title="公示的天数不够">
        {problem}
      </Banner>
      <Btn kind="second" small onClick={() => change({ opensAt: earliest, closesAt: new Date(moved).toISOString() })}>
        把投票的日子往后挪
      </Btn>
    </>
  );
}
