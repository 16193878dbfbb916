import { View } from '@prims';
import { useState } from 'react';
import { cancelShift, getRoster, getShift, listShifts } from '../../../../../shared/shifts/endpoints';
import type { ShiftDetail } from '../../../../../shared/shifts/schema';
import { Card, CardHead } from '../../../components/card/card';
import { TextField } from '../../../components/field/text-field';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

const SHORTEST = 2;

/** Calls off this date, or it and all later ones of its series; everybody signed up hears of it. */
export function CallOffCard({ shift }: { shift: ShiftDetail }) {
  const [because, setBecause] = useState('');
  const { shiftId } = shift;
  const onDone = ({ cancelled }: { cancelled: number }) => {
    void refresh(getShift, listShifts, getRoster);
    toast(cancelled > 1 ? `取消了 ${cancelled} 天` : '取消了这一天');
  };
  const one = useCommand(cancelShift, { onDone });
  const rest = useCommand(cancelShift, { onDone });
  const taken = shift.roles.reduce((sum, role) => sum + role.taken, 0);
  const short = because.trim().length < SHORTEST;
  return (
    <Card label="取消">
      <CardHead title="取消" />
      <View className="stack">
        <TextField
          label="为什么取消"
          value={because}
          onChange={setBecause}
          placeholder="例如：下大雨，改到下周"
          maxLength={100}
          help="报了名的人会在消息里看到"
          error={fieldErrors(one.error ?? rest.error).because}
        />
        <ConfirmBtn
          kind="second"
          wide
          disabled={short}
          title="取消这一天？"
          words={`${taken > 0 ? `报了名的 ${taken} 个人都会收到消息。` : '还没有人报名。'}取消了不能恢复。`}
          confirmLabel="取消这一天"
          command={one}
          onConfirm={() => one.run({ params: { shiftId }, body: { because, rest: false } })}
        >
          取消这一天
        </ConfirmBtn>
        {shift.seriesId !== null && (
          <ConfirmBtn
            kind="quiet"
            wide
            disabled={short}
            title="取消这一天和以后的每一天？"
            words="同一批排的班，从这一天起全都取消，每一天报了名的人都会收到消息。取消了不能恢复。"
            confirmLabel="都取消"
            command={rest}
            onConfirm={() => rest.run({ params: { shiftId }, body: { because, rest: true } })}
          >
            从这天起都取消
          </ConfirmBtn>
        )}
      </View>
    </Card>
  );
}
