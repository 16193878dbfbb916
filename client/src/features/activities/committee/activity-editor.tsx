import { useMemo } from 'react';
import { createActivity, listDeskActivities, updateActivity } from '../../../../../shared/activities/desk-endpoints';
import { getActivity } from '../../../../../shared/activities/endpoints';
import { type ActivityDetail, type ActivityKind, KIND_NAMES } from '../../../../../shared/activities/schema';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { FormCard } from '../../../components/field/form-card';
import { SelectField } from '../../../components/field/select-field';
import { TextAreaField } from '../../../components/field/text-area-field';
import { TextField } from '../../../components/field/text-field';
import { putReply, refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { replace } from '../../../platform/navigate';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { AudiencePart } from './audience-part';
import { type ActivityForm, BLANK, draftOf, formOf } from './edit-form';
import { BookingPart, QuestionsPart, SessionsPart } from './edit-parts';

const KINDS = (Object.keys(KIND_NAMES) as ActivityKind[]).map((value) => ({ value, label: KIND_NAMES[value] }));

/** Writes an activity, or changes one. What is typed stays on this device until it is saved. */
export function ActivityEditor({ activity }: { activity: ActivityDetail | null }) {
  const initial = useMemo(() => (activity ? formOf(activity) : BLANK), [activity]);
  const key = `activity:${activity?.activityId ?? 'new'}:${activity?.revision ?? 0}`;
  const { value: form, change, clear } = useDraft<ActivityForm>(key, initial);
  const onDone = (saved: ActivityDetail) => {
    clear();
    putReply(getActivity, { params: { activityId: saved.activityId } }, saved);
    void refresh(listDeskActivities);
    toast('存好了');
    replace('activityDesk', { activityId: saved.activityId });
  };
  const create = useCommand(createActivity, { onDone });
  const update = useCommand(updateActivity, { onDone });
  const save = activity ? update : create;
  const problems = fieldErrors(save.error);
  const part = { form, change, problems };
  const send = () => {
    const body = draftOf(form);
    if (activity)
      update.run({ params: { activityId: activity.activityId }, body: { ...body, revision: form.revision } });
    else create.run({ body });
  };
  return (
    <>
      <FormCard title="是什么活动">
        <SelectField
          label="哪一类"
          value={form.kind}
          options={KINDS}
          onChange={(kind) => change({ kind: kind as ActivityKind })}
        />
        <TextField
          label="名字"
          value={form.title}
          onChange={(title) => change({ title })}
          placeholder="例如：亲子剪纸"
          maxLength={30}
          error={problems.title}
          required
        />
        <TextField
          label="地点"
          value={form.place}
          onChange={(place) => change({ place })}
          placeholder="例如：党群服务中心"
          maxLength={30}
          error={problems.place}
          required
        />
        <TextAreaField
          label="说明（可不填）"
          value={form.about}
          onChange={(about) => change({ about })}
          placeholder="带什么，做什么，谁来教"
          maxLength={1000}
          error={problems.about}
        />
        <TextField
          label="主题（可不填）"
          value={form.theme}
          onChange={(theme) => change({ theme })}
          placeholder="例如：非遗传承月"
          maxLength={12}
          error={problems.theme}
        />
        <TextField
          label="协办单位（可不填，用顿号隔开）"
          value={form.partners}
          onChange={(partners) => change({ partners })}
          placeholder="例如：妇联、团委"
          maxLength={120}
          error={problems.partners}
        />
      </FormCard>
      <AudiencePart {...part} />
      <SessionsPart {...part} />
      <BookingPart {...part} />
      <QuestionsPart {...part} />
      <ErrorBanner error={save.error} />
      <Btn wide working={save.working} disabled={form.title.trim() === ''} onClick={send}>
        {activity ? '存下改动' : '存成草稿'}
      </Btn>
    </>
  );
}
