import { View } from '@prims';
import type { AttendanceLine } from '../../../../../shared/shifts/attendance';
import { checkInByLeader, checkOutByLeader } from '../../../../../shared/shifts/attendance-endpoints';
import { markNoShow } from '../../../../../shared/shifts/mark-endpoints';
import type { ShiftDetail } from '../../../../../shared/shifts/schema';
import { dropOut } from '../../../../../shared/shifts/sign-up-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { Sheet } from '../../../components/sheet/sheet';
import { useSession } from '../../../platform/session';
import { useCommand } from '../../../platform/use-command';
import { CorrectionForm } from './correction-form';
import { LeavingForm } from './leaving-form';
import { actsFor, lineWords } from './line-words';
import { settled } from './settled';

interface Props {
  shift: ShiftDetail;
  line: AttendanceLine;
  at: Parameters<typeof actsFor>[1];
  now: string;
  onClose: () => void;
}

/** What the leader does for one person: in, out, did not come, hours put right. */
export function PersonSheet({ shift, line, at, now, onClose }: Props) {
  const { me } = useSession();
  const { personId, name, roleId } = line;
  const { shiftId } = shift;
  const isMe = me?.personId === personId;
  const acts = actsFor(line, at, now, isMe);
  const params = { shiftId, personId };
  const checkIn = useCommand(checkInByLeader, settled(`${name}签到好了`, onClose));
  const checkOut = useCommand(checkOutByLeader, settled(`${name}签退好了`, onClose));
  const absent = useCommand(markNoShow, settled('记下了，本人看得到，也可以申诉', onClose));
  const remove = useCommand(dropOut, settled(`已替${name}退出`, onClose));
  const late = shift.dropOutUntilAt < now;
  const any = Object.values(acts).some(Boolean);
  return (
    <Sheet open title={name} onClose={onClose}>
      <View className="stack">
        <View className="t-sub">{lineWords(line, at, now)}</View>
        <ErrorBanner error={checkIn.error ?? checkOut.error} />
        {acts.checkIn && (
          <Btn wide working={checkIn.working} onClick={() => checkIn.run({ params })}>
            人到了，签到
          </Btn>
        )}
        {acts.checkOut && (
          <Btn
            wide
            kind="second"
            working={checkOut.working}
            onClick={() => checkOut.run({ params, body: { leftAt: null, reason: '' } })}
          >
            现在走，签退
          </Btn>
        )}
        {acts.close && <LeavingForm params={params} startsAt={at.startsAt} onDone={onClose} />}
        {acts.noShow && (
          <ConfirmBtn
            wide
            kind="second"
            title={`记${name}没来？`}
            words="只有本人和队长看得到，可以申诉，一年后自动消掉，不排名、不扣分。来了忘记签到的，请改为补记时长。"
            confirmLabel="记没来"
            command={absent}
            onConfirm={() => absent.run({ params: { shiftId }, body: { personId } })}
          >
            没有来
          </ConfirmBtn>
        )}
        {acts.correct && <CorrectionForm params={params} credited={line.attendance?.minutes ?? 0} onDone={onClose} />}
        {acts.remove && (
          <ConfirmBtn
            wide
            kind="quiet"
            title={`替${name}退出？`}
            words={`空出来的位子按顺序给候补的人，${name}会收到消息。${late ? '已经过了能退的时间，会记一笔临时退出。' : ''}`}
            confirmLabel="退出"
            command={remove}
            onConfirm={() => remove.run({ params: { shiftId, roleId }, body: { late, personId } })}
          >
            来不了，帮忙退出
          </ConfirmBtn>
        )}
        {!any && (
          <View className="t-sub">{isMe ? '自己的时长不能自己记，请别的队长或网格员来记。' : '现在没有要办的。'}</View>
        )}
      </View>
    </Sheet>
  );
}
