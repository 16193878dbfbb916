import { getMyCalendar } from '../../../../shared/calendar/endpoints';
import { getShift, listShifts } from '../../../../shared/shifts/endpoints';
import type { ForPerson, RoleCard } from '../../../../shared/shifts/schema';
import { dropOut, offerShift, signUp, takeOffer, withdrawOffer } from '../../../../shared/shifts/sign-up-endpoints';
import { changeReply, refresh } from '../../platform/cache';
import type { CallError } from '../../platform/call-error';
import { useRemindMe } from '../../platform/remind-me';
import { toast } from '../../platform/toast';
import { type Command, useCommand } from '../../platform/use-command';

/** All a volunteer can do about one role of one shift. */
export interface SeatCommands {
  /** 我来: a free seat, or one that is on offer */
  come: (role: RoleCard, forPerson?: ForPerson) => void;
  /** 排候补 */
  wait: (role: RoleCard, forPerson?: ForPerson) => void;
  /** out of the seat or the line; `late`: knowing that it will be noted */
  leave: (role: RoleCard, late: boolean) => void;
  /** 找人接班, and back */
  offer: (role: RoleCard) => void;
  keep: (role: RoleCard) => void;
  working: boolean;
  error: CallError | null;
  reset: () => void;
}

function doneWords({ mine }: RoleCard): string {
  if (mine.state === 'mine') return mine.offered ? '已经在找人接班，位子先还是您的' : '报上名了，到时会提醒您';
  return mine.state === 'waiting' ? `排上了，候补第 ${mine.place} 位` : '已经退出，谢谢您说一声';
}

export function useSeat(shiftId: string, onDone: (role: RoleCard) => void = () => undefined): SeatCommands {
  const remindMe = useRemindMe();
  const done = ({ role }: { role: RoleCard }, said: string) => {
    toast(said);
    changeReply(getShift, { params: { shiftId } }, (shift) => ({
      ...shift,
      roles: shift.roles.map((one) => (one.roleId === role.roleId ? role : one)),
    }));
    void refresh(getShift, listShifts, getMyCalendar);
    onDone(role);
  };
  // A refusal mostly means that somebody was faster: look again, so that the screen tells the truth.
  const options = {
    onDone: (reply: { role: RoleCard }) => done(reply, doneWords(reply.role)),
    onRefused: () => void refresh(getShift, listShifts),
  };
  const sign = useCommand(signUp, {
    ...options,
    onDone: (reply, { body }) =>
      done(reply, body?.forPerson ? '已经替邻居报上名，会有消息告诉他' : doneWords(reply.role)),
  });
  const take = useCommand(takeOffer, options);
  const drop = useCommand(dropOut, options);
  const offer = useCommand(offerShift, options);
  const keep = useCommand(withdrawOffer, { ...options, onDone: (reply) => done(reply, '好，位子还是您的') });
  const all: Pick<Command<typeof signUp>, 'working' | 'error' | 'reset'>[] = [sign, take, drop, offer, keep];
  const start = () => {
    for (const one of all) one.reset();
  };
  const at = ({ roleId }: RoleCard) => ({ params: { shiftId, roleId } });
  const enter = (role: RoleCard, orWait: boolean, forPerson?: ForPerson) => {
    start();
    if (!forPerson) remindMe();
    if (role.mine.state === 'on_offer' && !forPerson) take.run(at(role));
    else sign.run({ ...at(role), body: { orWait, forPerson } });
  };
  return {
    come: (role, forPerson) => enter(role, false, forPerson),
    wait: (role, forPerson) => enter(role, true, forPerson),
    leave: (role, late) => {
      start();
      drop.run({ ...at(role), body: { late } });
    },
    offer: (role) => {
      start();
      offer.run(at(role));
    },
    keep: (role) => {
      start();
      keep.run(at(role));
    },
    working: all.some((one) => one.working),
    error: all.find((one) => one.error)?.error ?? null,
    reset: start,
  };
}
