import { useState } from 'react';
import { mayCheckIn } from '../../../../shared/shifts/attendance';
import type { RoleCard, ShiftDetail } from '../../../../shared/shifts/schema';
import { signUpSentence } from '../../../../shared/shifts/sign-up';
import { ActionBar } from '../../components/action-bar/action-bar';
import { Btn, BtnLink } from '../../components/btn/btn';
import { urlOf } from '../../platform/navigate';
import { dial } from '../../platform/phone';
import { isTakeable, stateIs } from './card-face';
import { LeaveConfirm } from './leave-confirm';
import { shortWhen } from './shift-words';
import type { SeatCommands } from './use-seat';

interface Props {
  shift: ShiftDetail;
  role: RoleCard;
  seat: SeatCommands;
  now: string;
}

/** Stays at the bottom: the role and its seats at the left, the step to take at the right. */
export function ShiftBar({ shift, role, seat, now }: Props) {
  const when = shortWhen(shift);
  if (stateIs(role, 'mine') || stateIs(role, 'waiting'))
    return <HeldBar shift={shift} role={role} seat={seat} now={now} />;
  if (isTakeable(role))
    return (
      <ActionBar
        fact={`${role.name}，${stateIs(role, 'on_offer') ? '接别人的班' : `剩 ${role.capacity - role.taken} 位`}`}
        note={when}
      >
        <Btn working={seat.working} onClick={() => seat.come(role)}>
          我来
        </Btn>
      </ActionBar>
    );
  if (stateIs(role, 'full') && role.mine.mayWait)
    return (
      <ActionBar fact={`${role.name}，已满`} note={signUpSentence(role.mine)}>
        <Btn working={seat.working} onClick={() => seat.wait(role)}>
          排候补
        </Btn>
      </ActionBar>
    );
  const { contact } = shift;
  return (
    <ActionBar note={signUpSentence(role.mine)}>
      {contact && shift.state === 'open' && now < shift.endsAt ? (
        <Btn kind="second" icon="phone" onClick={() => dial(contact.phone)}>
          打电话
        </Btn>
      ) : (
        <BtnLink kind="second" to={urlOf('services')}>
          看别的岗位
        </BtnLink>
      )}
    </ActionBar>
  );
}

function HeldBar({ shift, role, seat, now }: Props) {
  const [asking, setAsking] = useState(false);
  const mine = stateIs(role, 'mine');
  const words = mine ? '退出' : '退出候补';
  const checkIn = mine && shift.state === 'open' && mayCheckIn(shift, now);
  if (!checkIn && now >= shift.startsAt) return null;
  return (
    <>
      <ActionBar fact={role.name} note={stateIs(role, 'waiting') ? `候补第 ${role.mine.place} 位` : '您已报名'}>
        {now < shift.startsAt && (
          <Btn kind="second" onClick={() => setAsking(true)}>
            {words}
          </Btn>
        )}
        {checkIn && <BtnLink to={urlOf('checkIn', { shiftId: shift.shiftId })}>签到</BtnLink>}
      </ActionBar>
      <LeaveConfirm open={asking} shift={shift} role={role} seat={seat} onClose={() => setAsking(false)} />
    </>
  );
}
