import { momentWords } from '../http/time-words';
import type { MyEntry, Openness, Session } from './schema';

/** A session's state for somebody who has not booked it, in one sentence. */
export function sessionWords(session: Session, openness: Openness, because = ''): string {
  const { free, waiting, entered } = session;
  switch (openness) {
    case 'free':
    case 'last':
      return openness === 'last' ? `只剩 ${free} 个名额` : `还有 ${free} 个名额`;
    case 'full':
      return waiting === 0 ? '名额满了，可以候补，第一个排上' : `名额满了，有 ${waiting} 户在候补`;
    case 'lottery':
      return `摇号：已有 ${entered} 户登记，${momentWords(session.closesAt)}截止`;
    case 'not_yet':
      return `${momentWords(session.opensAt)} 开始报名`;
    case 'closed':
      return closedWords(session);
    case 'over':
      return '已经开始';
    case 'cancelled':
      return `这一场取消了：${session.cancelledBecause ?? ''}`;
    case 'not_for_you':
      return '这次活动不面向您家';
    case 'line_only':
      return because;
  }
}

function closedWords({ draw, entered, free }: Session): string {
  if (draw === 'entering' || draw === 'frozen') return `登记截止，${entered} 户等摇号`;
  if (draw === 'placing') return '正在按摇号结果排位';
  return free > 0 ? '报名截止' : '报名截止，名额已满';
}

/** A household's own booking in one sentence. */
export function entryWords(entry: Pick<MyEntry, 'state' | 'party' | 'heldUntil' | 'ahead'>, session: Session): string {
  const people = entry.party > 1 ? ` ${entry.party} 人` : '';
  switch (entry.state) {
    case 'booked':
      return `已报上${people}`;
    case 'held':
      return `给您留了${people || '名额'}，请在 ${momentWords(entry.heldUntil ?? session.startsAt)} 前确认`;
    case 'waiting':
      return entry.ahead === 0 ? '候补第一位，有人退出就是您' : `候补中，前面有 ${entry.ahead ?? session.waiting} 户`;
    case 'entered':
      return session.draw === 'entering' ? '已登记摇号' : '名单已封存，等公开的号码';
    case 'cancelled':
      return '已取消';
    case 'declined':
      return '您没有要这个名额';
    case 'lapsed':
      return '保留的时间过了，名额给了后面的人';
    case 'called_off':
      return `这一场取消了：${session.cancelledBecause ?? ''}`;
  }
}
