import { View } from '@prims';
import { useState } from 'react';
import { setNoShowRule } from '../../../../../shared/activities/desk-endpoints';
import { getNoShowRule } from '../../../../../shared/activities/endpoints';
import { DEFAULT_NO_SHOW_RULE, ruleWords } from '../../../../../shared/activities/no-shows';
import { NoShowRule } from '../../../../../shared/activities/schema';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn, Btns } from '../../../components/btn/btn';
import { Plain } from '../../../components/field/plain';
import { SwitchRow } from '../../../components/field/switch-row';
import { TextField } from '../../../components/field/text-field';
import { refresh } from '../../../platform/cache';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

interface Props {
  rule: NoShowRule | null;
  onClose: () => void;
}

const wordsOf = (rule: NoShowRule) => ({
  count: String(rule.count),
  withinDays: String(rule.withinDays),
  forDays: String(rule.forDays),
});

/** The rule's three numbers, and below them what they mean. */
export function NoShowRuleForm({ rule, onClose }: Props) {
  const [on, setOn] = useState(rule !== null);
  const [typed, setTyped] = useState(() => wordsOf(rule ?? DEFAULT_NO_SHOW_RULE));
  const save = useCommand(setNoShowRule, {
    onDone: () => {
      void refresh(getNoShowRule);
      toast('规则改好了');
      onClose();
    },
  });
  const read = NoShowRule.safeParse({
    count: Number(typed.count),
    withinDays: Number(typed.withinDays),
    forDays: Number(typed.forDays),
  });
  const next = on ? (read.data ?? null) : null;
  const wrong = on && !read.success;
  const field = (key: keyof typeof typed, label: string, help: string, length: number) => (
    <TextField
      label={label}
      type="number"
      value={typed[key]}
      onChange={(value) => setTyped({ ...typed, [key]: value })}
      maxLength={length}
      help={help}
    />
  );
  return (
    <View className="stack">
      <SwitchRow label="用这条规则" note="关掉就谁也不受影响" checked={on} onChange={setOn} />
      {on && (
        <>
          {field('withinDays', '看多少天以内', '7 到 365 天', 3)}
          {field('count', '几次没来算数', '2 到 20 次', 2)}
          {field('forDays', '之后多少天先候补', '7 到 90 天', 2)}
        </>
      )}
      <Plain>{wrong ? '数字不在范围里，请看每一格下面的说明。' : ruleWords(next)}</Plain>
      <ErrorBanner error={save.error} />
      <Btns>
        <Btn kind="second" disabled={wrong} working={save.working} onClick={() => save.run({ body: { rule: next } })}>
          存下规则
        </Btn>
        <Btn kind="quiet" onClick={onClose}>
          先不改
        </Btn>
      </Btns>
    </View>
  );
}
