import { View } from '@prims';
import { KeptNeeds } from '../../../../../shared/activities/fair';
import { type Fair, getFair, planFair } from '../../../../../shared/activities/fair-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { DateTimeField } from '../../../components/field/date-time-field';
import { FormCard } from '../../../components/field/form-card';
import { Plain } from '../../../components/field/plain';
import { SelectField } from '../../../components/field/select-field';
import { TextField } from '../../../components/field/text-field';
import { putReply } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { freeNeedId, isSpokenFor, MOST_NEEDS, type PlanForm, planFormOf, SIDES } from './fair-plan-state';
import styles from './kind.module.css';

interface Props {
  fair: Fair;
  now: string;
  onSaved: () => void;
}

/** What to ask neighbours about, how large the square is, and until when both sides may speak. */
export function FairPlanForm({ fair, now, onSaved }: Props) {
  const { activityId, plan } = fair;
  const revision = plan?.revision ?? 0;
  const { value: form, change, clear } = useDraft<PlanForm>(`fair:${activityId}:${revision}`, planFormOf(fair));
  const { needs, rows, columns, callUntil } = form;
  const save = useCommand(planFair, {
    onDone: (reply) => {
      clear();
      putReply(getFair, { params: { activityId } }, reply);
      toast('大集的安排存好了');
      onSaved();
    },
    onRefused: ({ code, details }) => {
      // Somebody asked while the form was open: what was taken off is back in it, to be reworded at most.
      if (code === 'FAIR_NEED_SPOKEN_FOR') change({ needs: [...needs, ...KeptNeeds.parse(details).needs] });
    },
  });
  const problems = fieldErrors(save.error);
  const fresh = freeNeedId(fair, form);
  const ready = callUntil !== '' && needs.length > 0 && needs.every(({ label }) => label.trim() !== '');
  return (
    <FormCard title="大集怎么安排">
      {plan && <View className="t-sub">已经有人说要的、有摊位对上的，只能改字，不能去掉。</View>}
      {needs.map(({ needId, label }, n) => (
        <View key={needId} role="group" ariaLabel={`第 ${n + 1} 项需要`}>
          <TextField
            label={`第 ${n + 1} 项需要`}
            value={label}
            onChange={(words) =>
              change({ needs: needs.map((need) => (need.needId === needId ? { needId, label: words } : need)) })
            }
            placeholder="例如：修鞋、量血压、理发"
            maxLength={20}
            error={problems[`needs.${n}.label`]}
            required
          />
          {needs.length > 1 && !isSpokenFor(fair, needId) && (
            <Btn
              small
              kind="quiet"
              ariaLabel={`去掉这一项：${label || `第 ${n + 1} 项`}`}
              onClick={() => change({ needs: needs.filter((need) => need.needId !== needId) })}
            >
              去掉这一项
            </Btn>
          )}
        </View>
      ))}
      {fresh !== null && needs.length < MOST_NEEDS && (
        <Btn kind="quiet" icon="plus" onClick={() => change({ needs: [...needs, { needId: fresh, label: '' }] })}>
          再加一项
        </Btn>
      )}
      <View className={styles.pair}>
        <SelectField
          label="场地几排"
          value={String(rows)}
          options={SIDES}
          onChange={(side) => change({ rows: Number(side) })}
          error={problems.rows}
        />
        <SelectField
          label="每排几个摊"
          value={String(columns)}
          options={SIDES}
          onChange={(side) => change({ columns: Number(side) })}
          error={problems.columns}
        />
      </View>
      <Plain>{`一共放得下 ${rows * columns} 个摊位。有摊位的格子不能缩掉，先把它挪开。`}</Plain>
      <DateTimeField
        label="征集到什么时候"
        value={callUntil}
        min={now}
        onChange={(at) => change({ callUntil: at })}
        help="到时候为止，居民说要什么，摊位来申请"
        error={problems.callUntil}
      />
      <ErrorBanner error={Object.keys(problems).length > 0 ? null : save.error} />
      <Btn
        wide
        working={save.working}
        disabled={!ready}
        onClick={() => save.run({ params: { activityId }, body: { ...form, revision } })}
      >
        存下安排
      </Btn>
    </FormCard>
  );
}
