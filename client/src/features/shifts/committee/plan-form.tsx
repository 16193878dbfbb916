import { useMemo } from 'react';
import { localDay } from '../../../../../shared/http/local-time';
import { createShift, createShiftSeries, getRoster, listShifts } from '../../../../../shared/shifts/endpoints';
import type { TeamCard } from '../../../../../shared/shifts/team';
import { Banner } from '../../../components/banner/banner';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { RadioCards } from '../../../components/choose/radio-cards';
import { FormCard } from '../../../components/field/form-card';
import { SelectField } from '../../../components/field/select-field';
import { Columns } from '../../../components/page/columns';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { replace } from '../../../platform/navigate';
import { randomId } from '../../../platform/random-id';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { DatesPreview } from './dates-preview';
import { RepeatFields } from './repeat-fields';
import { ruleOf } from './repeat-form';
import { RoleFields } from './role-fields';
import { blankPlan, planOf } from './shift-form';
import { WhatFields } from './what-fields';
import { SignUpFields, WhenFields } from './when-fields';

const KINDS = [
  { value: 'service', label: '志愿岗位', note: '谁都能报，或者要资质' },
  { value: 'home_visit', label: '入户看望', note: '正好两个人一起去，家里同意以后才开放报名' },
] as const;

/** Plans one shift or a whole series. What is typed stays on this device until it is sent. */
export function PlanForm({ teams, now }: { teams: readonly TeamCard[]; now: string }) {
  const first = teams[0]?.teamId ?? '';
  const initial = useMemo(() => blankPlan(randomId(), first), [first]);
  const form = useDraft('shift-plan', initial);
  const { value } = form;
  const team = teams.find(({ teamId }) => teamId === value.teamId);
  const done = (words: string) => {
    form.clear();
    void refresh(listShifts, getRoster);
    toast(words);
    replace('shiftsDesk');
  };
  const one = useCommand(createShift, { onDone: () => done('排好了，大家看得到了') });
  const many = useCommand(createShiftSeries, { onDone: ({ dates }) => done(`排好了 ${dates.length} 天`) });
  const sent = value.repeat === 'once' ? one : many;
  const problems = fieldErrors(sent.error);
  const plan = planOf(value);
  const rule = ruleOf(value);
  const { day, exdates } = value;
  const ready = plan !== null && day !== '' && team !== undefined && (value.repeat === 'once' || rule !== null);
  const send = () => {
    if (!ready) return;
    if (value.repeat === 'once') one.run({ body: { ...plan, day } });
    else if (rule) many.run({ body: { ...plan, from: day, rule, exdates } });
  };
  const fields = { value, change: form.change, problems };
  return (
    <>
      {form.restored && <Banner>上次没有排完的还在，可以接着写。</Banner>}
      <Columns
        aside={
          <>
            {value.kind === 'service' && (
              <FormCard title="要哪些人">
                <RoleFields
                  roles={value.roles}
                  qualifications={team?.qualifications ?? []}
                  change={form.change}
                  problems={problems}
                />
              </FormCard>
            )}
            <FormCard title="报名">
              <SignUpFields {...fields} />
            </FormCard>
            {problems.roles && <Banner tone="bad">{problems.roles}</Banner>}
            <ErrorBanner error={sent.error} />
            <Btn wide working={sent.working} disabled={!ready} onClick={send}>
              {value.repeat === 'once' ? '排这一班' : '排这些天'}
            </Btn>
          </>
        }
      >
        <FormCard title="哪个队">
          <SelectField
            label="小队"
            value={value.teamId}
            options={teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
            placeholder="请选小队"
            onChange={(teamId) => form.change({ teamId })}
            error={problems.teamId}
          />
          <RadioCards
            label="是哪一种"
            options={KINDS}
            value={value.kind}
            onChange={(kind) => form.change({ kind })}
            error={problems.kind}
          />
        </FormCard>
        <WhatFields {...fields} />
        <FormCard title="什么时候">
          <RepeatFields value={value} change={form.change} />
          <WhenFields
            {...fields}
            min={localDay(now)}
            dayLabel={value.repeat === 'once' ? '哪一天' : '从哪一天开始排'}
          />
          {rule && day !== '' && (
            <DatesPreview
              from={day}
              rule={rule}
              exdates={exdates}
              onExdates={(days) => form.change({ exdates: days })}
            />
          )}
        </FormCard>
      </Columns>
    </>
  );
}
