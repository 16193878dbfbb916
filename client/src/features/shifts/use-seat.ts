import { useState } from 'react';
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
  come: (role: RoleCard, forOther?: ForOther) => void;
  /** 排候补 */
  wait: (role: RoleCard, forOther?: ForOther) => void;
  /** 仍要报名: the last request again, knowing that something else is planned then (error PLANS_COLLIDE) */
  anyway: () => void;
  /** out of the seat or the line; `late`: knowing that it will be noted; `personId`: whom I signed up */
  leave: (role: RoleCard, late: boolean, personId?: string) => void;
  /** 找人接班, and back */
  offer: (role: RoleCard) => void;
  keep: (role: RoleCard) => void;
  working: boolean;
  error: CallError | null;
  /** the last request was for somebody else (代办): its error belongs beside their form */
  forOther: boolean;
  reset: () => void;
}

function doneWords({ mine }: RoleCard): string {
  if (mine.state === 'mine') return mine.offered ? '已经在找人接班，位子先还是您的' : '报上名了，到时会提醒您';
  return mine.state === 'waiting' ? `排上了，候补第 ${mine.place} 位` : '已经退出，谢谢您说一声';
}
const otherWords = ({ mine }: RoleCard): string =>
  mine.state === 'waiting' ? '排上候补了，本人会收到消息' : '报上名了，本人会收到消息';

/** 代办: for whom, and what to do once it is accepted. */
export type ForOther = ForPerson & { onDone: () => void };

interface Last {
  again: () => void;
  forOther: boolean;
  onDone: () => void;
}
const NOTHING = () => undefined;

export function useSeat(shiftId: string, onDone: (role: RoleCard) => void = () => undefined): SeatCommands {
  const remindMe = useRemindMe('shift');
  const [last, setLast] = useState<Last>({ again: NOTHING, forOther: false, onDone: NOTHING });
  const seeAgain = () => void refresh(getShift, listShifts, getMyCalendar);
  const done = ({ role }: { role: RoleCard }, said: string) => {
    toast(said);
    changeReply(getShift, { params: { shiftId } }, (shift) => ({
      ...shift,
      roles: shift.roles.map((one) => (one.roleId === role.roleId ? role : one)),
    }));
    seeAgain();
    onDone(role);
  };
  // A refusal mostly means that somebody was faster: look again, so that the screen tells the truth.
  const options = {
    onDone: (reply: { role: RoleCard }) => done(reply, doneWords(reply.role)),
    onRefused: () => void refresh(getShift, listShifts),
  };
  const sign = useCommand(signUp, {
    ...options,
    onDone: (reply, { body }) => {
      if (!body?.forPerson) return done(reply, doneWords(reply.role));
      // The role comes back as it stands to them, not to me.
      toast(otherWords(reply.role));
      seeAgain();
      last.onDone();
    },
  });
  const take = useCommand(takeOffer, options);
  const drop = useCommand(dropOut, {
    ...options,
    onDone: (reply, { body }) => done(reply, body?.personId ? '已经退出，本人会收到消息' : doneWords(reply.role)),
  });
  const offer = useCommand(offerShift, options);
  const keep = useCommand(withdrawOffer, { ...options, onDone: (reply) => done(reply, '好，位子还是您的') });
  const all: Pick<Command<typeof signUp>, 'working' | 'error' | 'reset'>[] = [sign, take, drop, offer, keep];
  const reset = () => {
    for (const one of all) one.reset();
  };
  const start = (request: () => void, forOther = false) => {
    reset();
    setLast((before) => ({ ...before, forOther }));
    request();
  };
  const at = ({ roleId }: RoleCard) => ({ params: { shiftId, roleId } });
  const enter = (role: RoleCard, orWait: boolean, other?: ForOther) => {
    const takesOver = role.mine.state === 'on_offer' && !other;
    const forPerson = other && { personId: other.personId, consent: other.consent };
    const send = (anyway?: true) =>
      takesOver
        ? take.run({ ...at(role), body: { anyway } })
        : sign.run({ ...at(role), body: { orWait, forPerson, anyway } });
    const forOther = other !== undefined;
    if (!forOther) remindMe();
    start(send, forOther);
    setLast({ again: () => start(() => send(true), forOther), forOther, onDone: other?.onDone ?? NOTHING });
  };
  return {
    come: (role, other) => enter(role, false, other),
    wait: (role, other) => enter(role, true, other),
    anyway: last.again,
    leave: (role, late, personId) =>
      start(() => drop.run({ ...at(role), body: { late, personId } }), personId !== undefined),
    offer: (role) => start(() => offer.run(at(role))),
    keep: (role) => start(() => keep.run(at(role))),
    working: all.some((one) => one.working),
    error: all.find((one) => one.error)?.error ?? null,
    forOther: last.forOther,
    reset,
  };
}
