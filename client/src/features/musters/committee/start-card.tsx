import { View } from '@prims';
import { useState } from 'react';
import { listMusterPlans, listMusters, startMuster } from '../../../../../shared/musters/endpoints';
import { standardMessage } from '../../../../../shared/musters/rules';
import type { MusterKind, MusterPlan } from '../../../../../shared/musters/schema';
import { Card, CardHead } from '../../../components/card/card';
import { CheckList } from '../../../components/choose/check-list';
import { Segmented } from '../../../components/choose/segmented';
import { TextAreaField } from '../../../components/field/text-area-field';
import { TextField } from '../../../components/field/text-field';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { replace } from '../../../platform/navigate';
import { useCommand } from '../../../platform/use-command';

const KINDS = [
  { value: 'drill', label: '演练' },
  { value: 'real', label: '真的集结' },
] as const;

/** One tap calls them all, after one question: phones will ring in many homes. */
export function StartCard({ plan }: { plan: MusterPlan }) {
  const [kind, setKind] = useState<MusterKind>('drill');
  const [place, setPlace] = useState('');
  const [message, setMessage] = useState('');
  const [groupIds, setGroupIds] = useState<string[]>(plan.groups.map(({ groupId }) => groupId));
  const start = useCommand(startMuster, {
    onDone: ({ musterId }) => {
      void refresh(listMusters, listMusterPlans);
      replace('muster', { musterId });
    },
  });
  const problems = fieldErrors(start.error);
  const all = groupIds.length === plan.groups.length;
  return (
    <Card label="集结">
      <CardHead title="集结" />
      <View className="stack">
        <Segmented label="演练还是真的" options={KINDS} value={kind} onChange={setKind} />
        <TextField
          label="在哪里集合"
          value={place}
          onChange={setPlace}
          maxLength={60}
          placeholder={plan.place || '例如：社区广场旗杆下'}
          help={plan.place ? `不填就在${plan.place}` : undefined}
          error={problems.place}
        />
        <TextAreaField
          label="跟大家说什么（可不填）"
          value={message}
          onChange={setMessage}
          maxLength={200}
          placeholder={standardMessage(kind, place || plan.place)}
          error={problems.message}
        />
        <CheckList
          label="叫哪些组"
          options={plan.groups.map(({ groupId, name, owner, members }) => ({
            value: groupId,
            label: name,
            note: `组长 ${owner.name}，组员 ${members.length} 人`,
          }))}
          value={groupIds}
          onChange={setGroupIds}
        />
        <ConfirmBtn
          wide
          icon="megaphone"
          disabled={groupIds.length === 0}
          title={kind === 'drill' ? '发出演练通知？' : '发出真的集结？'}
          words={`${all ? '所有组' : `${groupIds.length} 个组`}的人马上会收到通知。${kind === 'drill' ? '通知里写明是演练。' : '这不是演练。'}`}
          confirmLabel={kind === 'drill' ? '发出演练' : '马上集结'}
          command={start}
          onConfirm={() =>
            start.run({
              body: { planId: plan.planId, kind, place, message, ...(all ? {} : { groupIds }) },
            })
          }
        >
          {kind === 'drill' ? '开始演练' : '马上集结'}
        </ConfirmBtn>
      </View>
    </Card>
  );
}
