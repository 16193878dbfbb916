import type { RoleCard, ShiftCard } from '../../../../shared/shifts/schema';
import { Btn, BtnLink } from '../../components/btn/btn';
import { urlOf } from '../../platform/navigate';
import type { Act } from './card-face';
import { LeaveConfirm } from './leave-confirm';
import { QualifySheet } from './qualify-sheet';
import type { SeatCommands } from './use-seat';

interface Props {
  act: Act;
  shift: ShiftCard;
  role: RoleCard | null;
  primary: boolean;
  seat: SeatCommands;
  /** a sheet is open over the page */
  asking: boolean;
  setAsking: (open: boolean) => void;
}

/** The step a card offers; what loses a place asks once more. */
export function ActButton({ act, shift, role, primary, seat, asking, setAsking }: Props) {
  const close = () => setAsking(false);
  if (act === 'choose' || !role)
    return (
      <BtnLink
        small
        kind="second"
        to={urlOf('shiftDetail', { shiftId: shift.shiftId })}
        ariaLabel={`选岗位：${shift.title}`}
      >
        选岗位
      </BtnLink>
    );
  if (act === 'come')
    return (
      <Btn
        small
        kind={primary ? 'primary' : 'second'}
        working={seat.working}
        ariaLabel={`我来：${shift.title}，${role.name}`}
        onClick={() => seat.come(role)}
      >
        我来
      </Btn>
    );
  if (act === 'wait')
    return (
      <Btn
        small
        kind="second"
        working={seat.working}
        ariaLabel={`排候补：${shift.title}，${role.name}`}
        onClick={() => seat.wait(role)}
      >
        排候补
      </Btn>
    );
  const words = act === 'qualify' ? '申请资质' : '退出候补';
  return (
    <>
      <Btn small kind="second" ariaLabel={`${words}：${shift.title}，${role.name}`} onClick={() => setAsking(true)}>
        {words}
      </Btn>
      {act === 'qualify' ? (
        <QualifySheet open={asking} shift={shift} role={role} onClose={close} />
      ) : (
        <LeaveConfirm open={asking} shift={shift} role={role} seat={seat} onClose={close} />
      )}
    </>
  );
}
