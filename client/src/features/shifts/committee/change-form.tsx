import { View } from '@prims';
import { useMemo } from 'react';
import { addDays, weekOf } from '../../../../../shared/http/local-time';
import { changeShift, getRoster, getShift, listShifts } from '../../../../../shared/shifts/endpoints';
import type { ShiftDetail } from '../../../../../shared/shifts/schema';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { fullDay } from '../../../components/days/day-words';
import { FormCard } from '../../../components/field/form-card';
import { Plain } from '../../../components/field/plain';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { putReply, refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { replace } from '../../../platform/navigate';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { spanOf, type TermsForm, termsForm, termsOf } from './shift-form';
import { WhatFields } from './what-fields';
import { SignUpFields, WhenFields } from './when-fields';

/** Moves or edits one date; whoever signed up is told of a new time, place or name. */
export function ChangeForm({ shift }: { shift: ShiftDetail }) {
  const { shiftId, revision } = shift;
  const initial = useMemo(() => termsForm(shift), [shift]);
  const form = useDraft<TermsForm>(`shift:${shiftId}:${revision}`, initial);
  const { value } = form;
  const save = useCommand(changeShift, {
    onDone: (reply) => {
      form.clear();
      putReply(getShift, { params: { shiftId } }, reply);
      void refresh(listShifts, getRoster);
      toast('改好了');
      replace('leadShift', { shiftId });
    },
  });
  const problems = fieldErrors(save.error);
  const terms = termsOf(value);
  const span = spanOf(value);
  const taken = shift.roles.reduce((sum, role) => sum + role.taken, 0);
  const told = taken > 0 && span !== null && isMoved(shift, value, span);
  const monday = weekOf(initial.day);
  const run = () => {
    if (terms && value.day !== '') save.run({ params: { shiftId }, body: { ...terms, day: value.day, revision } });
  };
  const fields = { value, change: form.change, problems };
  return (
    <View className="stack">
      <WhatFields {...fields} />
      <FormCard title="什么时候">
        <WhenFields {...fields} min={monday} />
        <Plain>{`只能在这一周里改：${fullDay(monday)}到${fullDay(addDays(monday, 6))}。要挪到别的周，请取消这一次，再另排一次。`}</Plain>
      </FormCard>
      <FormCard title="报名">
        <SignUpFields {...fields} />
      </FormCard>
      <ErrorBanner error={save.error} />
      {told ? (
        <ConfirmBtn
          wide
          disabled={terms === null}
          title="改这一班？"
          words={`报了名的 ${taken} 个人都会收到消息。只改这一天，别的日子不变。`}
          confirmLabel="改，并告诉他们"
          command={save}
          onConfirm={run}
        >
          改好了
        </ConfirmBtn>
      ) : (
        <Btn wide working={save.working} disabled={terms === null || value.day === ''} onClick={run}>
          改好了
        </Btn>
      )}
    </View>
  );
}

/** A new time, place or name is what people are told of. */
const isMoved = (shift: ShiftDetail, form: TermsForm, span: { startsAt: string; endsAt: string }): boolean =>
  span.startsAt !== shift.startsAt ||
  span.endsAt !== shift.endsAt ||
  form.place.trim() !== shift.place ||
  form.title.trim() !== shift.title;
