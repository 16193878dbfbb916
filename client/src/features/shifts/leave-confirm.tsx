import { Text } from '@prims';
import type { RoleCard, ShiftCard } from '../../../../shared/shifts/schema';
import { Confirm } from '../../components/sheet/confirm';
import { stateIs } from './card-face';
import { whenWords } from './shift-words';
import type { SeatCommands } from './use-seat';

interface Props {
  open: boolean;
  shift: ShiftCard;
  role: RoleCard;
  seat: SeatCommands;
  onClose: () => void;
}

/** Before a seat or a place in line is given up: what becomes of it, and what is noted. */
export function LeaveConfirm({ open, shift, role, seat, onClose }: Props) {
  const waiting = stateIs(role, 'waiting');
  // The server's clock decides: asked too early by this phone's clock, it refuses, and the next press knows.
  const late = (stateIs(role, 'mine') && role.mine.late) || seat.error?.code === 'LATE_DROP_OUT';
  return (
    <Confirm
      open={open && (waiting || stateIs(role, 'mine'))}
      title={waiting ? '不再候补了吗？' : '来不了，要退出吗？'}
      confirmLabel={waiting ? '退出候补' : late ? '确实来不了，退出' : '退出这一班'}
      working={seat.working}
      error={seat.error}
      onConfirm={() => seat.leave(role, late)}
      onClose={() => {
        seat.reset();
        onClose();
      }}
    >
      <Text>
        {shift.title}，{role.name}，{whenWords(shift)}。{wordsOf(waiting, late)}
      </Text>
    </Confirm>
  );
}

function wordsOf(waiting: boolean, late: boolean): string {
  if (waiting) return '退出后这个次序就没有了，再排要从最后一位排起。';
  if (!late) return '位子马上给下一位，不记在您名下。';
  return '已经过了说好的退出时间：请先给队长打个电话。退出会记一笔“过了时间才退出”，只有您和队长看得见，记错了可以申诉。';
}
