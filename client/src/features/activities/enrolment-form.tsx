import { View } from '@prims';
import { useState } from 'react';
import type { Child, Enrolment, Guardian } from '../../../../shared/activities/classroom';
import { type Classroom, getClassroom, saveEnrolment } from '../../../../shared/activities/classroom-endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { FormCard } from '../../components/field/form-card';
import { TextField } from '../../components/field/text-field';
import { refresh } from '../../platform/cache';
import { beyondFields, fieldErrors } from '../../platform/call-error';
import { useDraft } from '../../platform/draft';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';

interface Row {
  name: string;
  year: string;
  care: string;
}
interface Form {
  children: Row[];
  guardians: { name: string; relation: string }[];
}

const NOBODY = { name: '', relation: '' };
const MOST_GUARDIANS = 4;
const CHILD_FIELDS = ['name', 'birthYear', 'care'];
const GUARDIAN_FIELDS = ['name', 'relation'];

const formOf = (party: number, saved: Enrolment | null): Form => ({
  children: Array.from({ length: party }, (_, n) => {
    const child = saved?.children[n];
    return { name: child?.name ?? '', year: child ? String(child.birthYear) : '', care: child?.care ?? '' };
  }),
  guardians: saved?.guardians.map(({ name, relation }) => ({ name, relation })) ?? [NOBODY],
});

const childOf = ({ name, year, care }: Row, n: number): Child => ({
  childId: `k${n + 1}`,
  name,
  birthYear: Number(year),
  care,
});
const guardianOf = (guardian: Form['guardians'][number], n: number): Guardian => ({
  guardianId: `g${n + 1}`,
  ...guardian,
});

/** The children and who may collect them; only the class's tutors see it. */
export function EnrolmentForm({ room, onSaved }: { room: Classroom; onSaved: () => void }) {
  const { activityId, sessionId, mine } = room;
  const form = useDraft<Form>(
    `enrolment:${sessionId}:${mine?.householdId ?? ''}`,
    formOf(mine?.party ?? 1, mine?.enrolment ?? null),
  );
  const [shown] = useState(form.value.children.length);
  const save = useCommand(saveEnrolment, {
    onDone: () => {
      form.clear();
      void refresh(getClassroom);
      toast('记好了，只有老师看得到');
      onSaved();
    },
  });
  const problems = fieldErrors(save.error);
  const { children, guardians } = form.value;
  const fields = [
    ...children.slice(0, shown).flatMap((_, n) => CHILD_FIELDS.map((field) => `children.${n}.${field}`)),
    ...guardians.flatMap((_, n) => GUARDIAN_FIELDS.map((field) => `guardians.${n}.${field}`)),
  ];
  const setChild = (at: number, part: Partial<Row>) =>
    form.change({ children: children.map((row, n) => (n === at ? { ...row, ...part } : row)) });
  const setGuardian = (at: number, part: Partial<Form['guardians'][number]>) =>
    form.change({ guardians: guardians.map((row, n) => (n === at ? { ...row, ...part } : row)) });
  return (
    <FormCard title="孩子和接送人">
      <View className="t-sub">只有这个班的老师看得到。</View>
      {children.slice(0, shown).map((row, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a child is its place in the list
        <View key={n} className="stack" role="group" ariaLabel={`第 ${n + 1} 个孩子`}>
          <TextField
            label={children.length > 1 ? `第 ${n + 1} 个孩子的名字` : '孩子的名字'}
            value={row.name}
            onChange={(name) => setChild(n, { name })}
            maxLength={20}
            error={problems[`children.${n}.name`]}
            required
          />
          <TextField
            label="哪年出生"
            type="number"
            value={row.year}
            onChange={(year) => setChild(n, { year })}
            placeholder="例如：2018"
            maxLength={4}
            error={problems[`children.${n}.birthYear`]}
            required
          />
          <TextField
            label="老师要知道的（可不填）"
            value={row.care}
            onChange={(care) => setChild(n, { care })}
            placeholder="例如：对花生过敏"
            maxLength={100}
            error={problems[`children.${n}.care`]}
          />
        </View>
      ))}
      {guardians.map((row, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a guardian is their place in the list
        <View key={n} className="stack" role="group" ariaLabel={`第 ${n + 1} 位接送人`}>
          <TextField
            label={guardians.length > 1 ? `第 ${n + 1} 位接送人` : '谁来接'}
            value={row.name}
            onChange={(name) => setGuardian(n, { name })}
            maxLength={20}
            error={problems[`guardians.${n}.name`]}
            required
          />
          <TextField
            label="是孩子的"
            value={row.relation}
            onChange={(relation) => setGuardian(n, { relation })}
            placeholder="例如：奶奶"
            maxLength={10}
            error={problems[`guardians.${n}.relation`]}
            required
          />
        </View>
      ))}
      {guardians.length < MOST_GUARDIANS && (
        <Btn kind="quiet" icon="plus" onClick={() => form.change({ guardians: [...guardians, NOBODY] })}>
          再加一位接送人
        </Btn>
      )}
      <ErrorBanner error={beyondFields(save.error, fields)} />
      <Btn
        wide
        working={save.working}
        onClick={() =>
          save.run({
            params: { activityId, sessionId },
            body: {
              householdId: mine?.householdId,
              children: children.map(childOf),
              guardians: guardians.filter(({ name }) => name.trim() !== '').map(guardianOf),
            },
          })
        }
      >
        记下
      </Btn>
    </FormCard>
  );
}
