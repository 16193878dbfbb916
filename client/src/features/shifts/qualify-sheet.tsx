import { Form, Text } from '@prims';
import { useState } from 'react';
import { getShift, listShifts } from '../../../../shared/shifts/endpoints';
import type { RoleCard, ShiftCard } from '../../../../shared/shifts/schema';
import { getVolunteer, requestQualification } from '../../../../shared/shifts/team-endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { TextField } from '../../components/field/text-field';
import { Sheet } from '../../components/sheet/sheet';
import { refresh } from '../../platform/cache';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import styles from './forms.module.css';

interface Props {
  open: boolean;
  shift: Pick<ShiftCard, 'teamId' | 'teamName'>;
  role: Pick<RoleCard, 'qualification'>;
  onClose: () => void;
}

const MAX_NOTE = 60;

/** Asks the team's leaders to confirm that I can do what the role needs. */
export function QualifySheet({ open, shift, role, onClose }: Props) {
  const [note, setNote] = useState('');
  const request = useCommand(requestQualification, {
    onDone: () => {
      toast('申请发出去了，队长确认后告诉您');
      void refresh(getShift, listShifts, getVolunteer);
      onClose();
    },
  });
  const name = role.qualification;
  if (name === null) return null;
  return (
    <Sheet open={open} title={`申请“${name}”资质`} onClose={onClose}>
      <Form className={styles.form} onSubmit={() => request.run({ body: { teamId: shift.teamId, name, note } })}>
        <Text className="t-sub">由{shift.teamName}的队长确认。确认以后，这类岗位就能直接报名。</Text>
        <TextField
          label="写一句您会什么（可不写）"
          placeholder="比如：理发店干了十年"
          maxLength={MAX_NOTE}
          value={note}
          onChange={setNote}
        />
        <ErrorBanner error={request.error} />
        <Btn wide submit working={request.working}>
          发给队长
        </Btn>
      </Form>
    </Sheet>
  );
}
