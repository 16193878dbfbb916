import { View } from '@prims';
import { useState } from 'react';
import { getShift, listShifts, setRoleCapacity } from '../../../../../shared/shifts/endpoints';
import { MAX_CAPACITY, type RoleCard, type ShiftDetail } from '../../../../../shared/shifts/schema';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { TextField } from '../../../components/field/text-field';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

/** How many people each role takes; more seats go to whoever waits, in order. */
export const SeatsCard = ({ shift }: { shift: ShiftDetail }) => (
  <Card label="要几个人">
    <CardHead title="要几个人" />
    <View className="stack">
      {shift.roles.map((role) => (
        <RoleSeats key={`${role.roleId} ${role.capacity}`} shiftId={shift.shiftId} role={role} />
      ))}
    </View>
  </Card>
);

function RoleSeats({ shiftId, role }: { shiftId: string; role: RoleCard }) {
  const [typed, setTyped] = useState(String(role.capacity));
  const save = useCommand(setRoleCapacity, {
    onDone: () => {
      void refresh(getShift, listShifts);
      toast('人数改好了');
    },
  });
  const capacity = Number(typed);
  const valid = Number.isInteger(capacity) && capacity >= 1 && capacity <= MAX_CAPACITY;
  return (
    <View className="stack">
      <TextField
        label={role.name}
        type="number"
        value={typed}
        onChange={setTyped}
        maxLength={2}
        help={`已有 ${role.taken} 人${role.waiting > 0 ? `，候补 ${role.waiting} 人，加位子就按顺序补上` : ''}`}
        error={fieldErrors(save.error).capacity}
      />
      <ErrorBanner error={save.error} />
      {capacity !== role.capacity && (
        <Btn
          kind="second"
          small
          disabled={!valid}
          working={save.working}
          ariaLabel={`改成 ${typed} 人：${role.name}`}
          onClick={() => save.run({ params: { shiftId, roleId: role.roleId }, body: { capacity } })}
        >
          {`改成 ${typed} 人`}
        </Btn>
      )}
    </View>
  );
}
