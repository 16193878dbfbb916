import { View } from '@prims';
import { MAX_QUESTIONS } from '../../../../../shared/activities/questions';
import { MAX_SESSIONS } from '../../../../../shared/activities/schema';
import { Btn } from '../../../components/btn/btn';
import { DateTimeField } from '../../../components/field/date-time-field';
import { FormCard } from '../../../components/field/form-card';
import { SelectField } from '../../../components/field/select-field';
import { SwitchRow } from '../../../components/field/switch-row';
import { TextAreaField } from '../../../components/field/text-area-field';
import { TextField } from '../../../components/field/text-field';
import { type ActivityForm, BLANK_SESSION, type QuestionForm, type SessionForm, withQuestion } from './edit-form';

export interface PartProps {
  form: ActivityForm;
  change: (part: Partial<ActivityForm>) => void;
  problems: Record<string, string>;
}

const TYPES: readonly { value: QuestionForm['type']; label: string }[] = [
  { value: 'text', label: '写几个字' },
  { value: 'number', label: '填个数' },
  { value: 'choice', label: '几个里选一个' },
  { value: 'yes_no', label: '是或否' },
  { value: 'date', label: '选个日期' },
  { value: 'phone', label: '电话（只有办活动的人看得到）' },
];

const replaced = <T,>(list: readonly T[], at: number, part: Partial<T>): T[] =>
  list.map((one, n) => (n === at ? { ...one, ...part } : one));

/** When and how many: one session, or several dates of the same. */
export function SessionsPart({ form, change, problems }: PartProps) {
  const put = (at: number, part: Partial<SessionForm>) => change({ sessions: replaced(form.sessions, at, part) });
  return (
    <FormCard title="什么时候，多少名额">
      {form.sessions.map((session, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a session is its place in the list
        <View key={n} className="stack" role="group" ariaLabel={`第 ${n + 1} 场`}>
          <DateTimeField
            label={form.sessions.length > 1 ? `第 ${n + 1} 场开始` : '开始'}
            value={session.startsAt}
            onChange={(startsAt) => put(n, { startsAt })}
            error={problems[`sessions.${n}.startsAt`]}
          />
          <DateTimeField
            label="结束"
            value={session.endsAt}
            onChange={(endsAt) => put(n, { endsAt })}
            error={problems[`sessions.${n}.endsAt`]}
          />
          <TextField
            label="名额（位）"
            type="number"
            value={session.capacity}
            onChange={(capacity) => put(n, { capacity })}
            maxLength={4}
            error={problems[`sessions.${n}.capacity`]}
          />
          <TextField
            label="具体在哪（可不填）"
            value={session.zone}
            onChange={(zone) => put(n, { zone })}
            placeholder="例如：二楼活动室"
            maxLength={20}
            error={problems[`sessions.${n}.zone`]}
          />
          {form.sessions.length > 1 && (
            <Btn
              kind="quiet"
              small
              ariaLabel={`去掉第 ${n + 1} 场`}
              onClick={() => change({ sessions: form.sessions.filter((_, at) => at !== n) })}
            >
              去掉这一场
            </Btn>
          )}
        </View>
      ))}
      {form.sessions.length < MAX_SESSIONS && (
        <Btn
          kind="second"
          icon="plus"
          onClick={() =>
            change({
              sessions: [...form.sessions, { ...(form.sessions.at(-1) ?? BLANK_SESSION), sessionId: undefined }],
            })
          }
        >
          再加一场
        </Btn>
      )}
    </FormCard>
  );
}

/** What is asked of everybody who books. */
export function QuestionsPart({ form, change, problems }: PartProps) {
  const put = (at: number, part: Partial<QuestionForm>) => change({ questions: replaced(form.questions, at, part) });
  return (
    <FormCard title="报名时要问的（可不加）">
      {form.questions.map((question, n) => (
        <View key={question.questionId} className="stack" role="group" ariaLabel={`第 ${n + 1} 个问题`}>
          <TextField
            label={`第 ${n + 1} 个问题`}
            value={question.label}
            onChange={(label) => put(n, { label })}
            placeholder="例如：孩子上几年级"
            maxLength={30}
            error={problems[`questions.${n}.label`]}
          />
          <SelectField
            label="怎么答"
            value={question.type}
            options={TYPES}
            onChange={(type) => put(n, { type: type as QuestionForm['type'] })}
          />
          {question.type === 'choice' && (
            <TextAreaField
              label="选项，一行一个"
              value={question.choices}
              onChange={(choices) => put(n, { choices })}
              maxLength={300}
              error={problems[`questions.${n}.choices`]}
            />
          )}
          <SwitchRow label="一定要填" checked={question.required} onChange={(required) => put(n, { required })} />
          <Btn
            kind="quiet"
            small
            ariaLabel={`去掉第 ${n + 1} 个问题`}
            onClick={() => change({ questions: form.questions.filter((_, at) => at !== n) })}
          >
            去掉这个问题
          </Btn>
        </View>
      ))}
      {form.questions.length < MAX_QUESTIONS && (
        <Btn kind="second" icon="plus" onClick={() => change({ questions: withQuestion(form.questions) })}>
          加一个问题
        </Btn>
      )}
    </FormCard>
  );
}

/** When to book, how seats are given, how many of a family come. */
export function BookingPart({ form, change, problems }: PartProps) {
  return (
    <FormCard title="怎么报名">
      <DateTimeField
        label="什么时候开始报名"
        value={form.opensAt}
        onChange={(opensAt) => change({ opensAt })}
        error={problems.opensAt}
      />
      <DateTimeField
        label="什么时候截止"
        value={form.closesAt}
        onChange={(closesAt) => change({ closesAt })}
        error={problems.closesAt}
      />
      <TextField
        label="一户最少几人"
        type="number"
        value={form.least}
        onChange={(least) => change({ least })}
        maxLength={1}
        error={problems['party.min']}
      />
      <TextField
        label="一户最多几人"
        type="number"
        value={form.most}
        onChange={(most) => change({ most })}
        maxLength={1}
        error={problems['party.max'] ?? problems.party}
      />
      <TextField
        label="是哪些人（可不填）"
        value={form.whole}
        onChange={(whole) => change({ whole })}
        placeholder="例如：一名孩子和一位家长"
        maxLength={20}
        error={problems['party.whole']}
      />
      <SwitchRow
        label="人多就摇号"
        note="先登记，截止后按公开的号码排先后，谁都能自己算一遍"
        checked={form.lottery}
        onChange={(lottery) => change({ lottery })}
      />
      {form.lottery && (
        <>
          <TextField
            label="用哪个公开的号码"
            value={form.drawName}
            onChange={(drawName) => change({ drawName })}
            placeholder="例如：福彩 3D 第 2026326 期"
            maxLength={40}
            error={problems['draw.name'] ?? problems.draw}
          />
          <DateTimeField
            label="号码什么时候开出"
            value={form.drawnAt}
            onChange={(drawnAt) => change({ drawnAt })}
            error={problems['draw.drawnAt']}
          />
          <TextField
            label="一共几个号码"
            type="number"
            value={form.drawNumbers}
            onChange={(drawNumbers) => change({ drawNumbers })}
            maxLength={2}
            error={problems['draw.numbers']}
          />
        </>
      )}
      <TextField
        label="候补排上后，留几分钟等他确认（不填就直接给）"
        type="number"
        value={form.holdMinutes}
        onChange={(holdMinutes) => change({ holdMinutes })}
        maxLength={4}
        error={problems.holdMinutes}
      />
    </FormCard>
  );
}
