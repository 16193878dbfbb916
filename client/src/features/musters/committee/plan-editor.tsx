import { View } from '@prims';
import { useMemo, useState } from 'react';
import {
  createMusterPlan,
  deleteMusterPlan,
  getMusterPlan,
  listMusterPlans,
  updateMusterPlan,
} from '../../../../../shared/musters/endpoints';
import { MAX_GROUPS, type MusterPlan } from '../../../../../shared/musters/schema';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { SectionHead } from '../../../components/card/section-head';
import { FormCard } from '../../../components/field/form-card';
import { TextField } from '../../../components/field/text-field';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { putReply, refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { replace } from '../../../platform/navigate';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { GroupSheet } from './group-sheet';
import { blankPlan, draftOf, formOf, type PlanForm, unowned, withGroup } from './plan-form';

/** Writes a plan: its groups, each with somebody who answers for it. What is typed stays on this device. */
export function PlanEditor({ plan }: { plan: MusterPlan | null }) {
  const initial = useMemo(() => (plan ? formOf(plan) : blankPlan), [plan]);
  const form = useDraft<PlanForm>(`muster-plan:${plan?.planId ?? 'new'}:${plan?.revision ?? 0}`, initial);
  const { name, place, groups } = form.value;
  const [openGroup, setOpenGroup] = useState<string | null>(null);
  const onDone = (saved: MusterPlan) => {
    form.clear();
    putReply(getMusterPlan, { params: { planId: saved.planId } }, saved);
    void refresh(listMusterPlans);
    toast('预案存好了');
    replace('musterPlans');
  };
  const create = useCommand(createMusterPlan, { onDone });
  const update = useCommand(updateMusterPlan, { onDone });
  const remove = useCommand(deleteMusterPlan, {
    onDone: () => {
      void refresh(listMusterPlans);
      replace('musterPlans');
    },
  });
  const save = plan ? update : create;
  const problems = fieldErrors(save.error);
  const missing = unowned(form.value);
  const run = () => {
    const body = draftOf(form.value);
    if (plan) update.run({ params: { planId: plan.planId }, body: { ...body, revision: form.value.revision } });
    else create.run({ body });
  };
  const edited = groups.find(({ groupId }) => groupId === openGroup);
  const setGroups = (next: PlanForm['groups']) => form.change({ groups: next });
  return (
    <>
      <FormCard title="这份预案">
        <TextField
          label="叫什么"
          value={name}
          onChange={(text) => form.change({ name: text })}
          maxLength={30}
          placeholder="例如：防汛应急预案"
          error={problems.name}
          required
        />
        <TextField
          label="在哪里集合"
          value={place}
          onChange={(text) => form.change({ place: text })}
          maxLength={60}
          placeholder="例如：社区广场旗杆下"
          error={problems.place}
        />
      </FormCard>
      <SectionHead title={`${groups.length} 个组`} />
      <Card flush>
        <Rows>
          {groups.map((group) => (
            <ListRow
              key={group.groupId}
              title={group.name || '还没有名字'}
              note={group.duty}
              value={group.owner ? `${group.owner.name} · ${group.members.length} 人` : '缺组长'}
              onClick={() => setOpenGroup(group.groupId)}
            />
          ))}
        </Rows>
      </Card>
      {groups.length < MAX_GROUPS && (
        <Btn kind="second" icon="plus" onClick={() => setGroups(withGroup(groups))}>
          加一个组
        </Btn>
      )}
      {edited && <GroupSheet groups={groups} group={edited} onGroups={setGroups} onClose={() => setOpenGroup(null)} />}
      {edited === undefined && missing.length > 0 && (
        <View className="t-sub">{`还差 ${missing.length} 个组没有组长。点一个组可以指定；用不上的组可以去掉。`}</View>
      )}
      {missing.length > 0 && groups.length > missing.length && (
        <Btn kind="quiet" onClick={() => setGroups(groups.filter(({ owner }) => owner !== null))}>
          去掉没有组长的组
        </Btn>
      )}
      <ErrorBanner error={save.error} />
      <Btn wide working={save.working} disabled={missing.length > 0 || name.trim().length < 2} onClick={run}>
        存下预案
      </Btn>
      {plan && (
        <ConfirmBtn
          kind="quiet"
          wide
          title="删掉这份预案？"
          words="以前集结的报告还留着，这份名单就没有了。"
          confirmLabel="删掉"
          command={remove}
          onConfirm={() => remove.run({ params: { planId: plan.planId } })}
        >
          删掉这份预案
        </ConfirmBtn>
      )}
    </>
  );
}
