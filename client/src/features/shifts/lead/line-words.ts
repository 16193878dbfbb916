import type { AttendanceLine } from '../../../../../shared/shifts/attendance';
import { hoursWords } from '../../../../../shared/shifts/hours';
import { clockWords } from '../../../platform/time';

/** What the leader can do for somebody now. */
export interface LineActs {
  checkIn: boolean;
  checkOut: boolean;
  close: boolean;
  noShow: boolean;
  remove: boolean;
  correct: boolean;
}

interface Moments {
  opensAt: string;
  closesAt: string;
  countsUntil: string;
  startsAt: string;
}

/** Nobody settles their own hours; the server refuses it too. */
export function actsFor(line: AttendanceLine, at: Moments, now: string, isMe: boolean): LineActs {
  const state = line.attendance?.state;
  const started = at.startsAt <= now;
  const isIn = state === 'in';
  return {
    checkIn: line.seated && (state === undefined || state === 'noted') && at.opensAt <= now && now <= at.closesAt,
    checkOut: isIn && now <= at.countsUntil,
    close: isIn && started && !isMe,
    noShow: line.seated && state === undefined && started && !isMe,
    remove: line.seated && !started,
    correct: started && !isMe && state !== 'pending',
  };
}

/** 9:02 签到 · 记了 2 小时 · 还没有来 */
export function lineWords({ attendance, seated }: AttendanceLine, at: Moments, now: string): string {
  const left = seated ? '' : '（已退出）';
  if (!attendance) return now < at.opensAt ? `还没到时候${left}` : `还没有签到${left}`;
  const { state, inAt, arrived, minutes } = attendance;
  if (state === 'pending') return '到了，等另一位';
  if (state === 'noted') return `补记了 ${hoursWords(minutes)}`;
  if (state === 'out') return `记了 ${hoursWords(minutes)}`;
  const since = inAt ?? arrived?.at;
  return `${since ? `${clockWords(since)} ` : ''}签到${now > at.countsUntil ? '，没有签退' : ''}`;
}
