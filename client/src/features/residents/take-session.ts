import { getMe } from '../../../../shared/residents/endpoints';
import type { Me, Session } from '../../../../shared/residents/schema';
import { forgetReplies, putReply } from '../../platform/cache';
import { keepMe, keepSession } from '../../platform/session';

/** A write replied with who I am now: the session and every page know it at once. */
export function takeMe(me: Me): void {
  keepMe(me);
  putReply(getMe, {}, me);
}

/** A session that may stand elsewhere than the one before: nothing of before is shown in it. */
export function takeSession(session: Session): void {
  keepSession(session);
  forgetReplies();
  putReply(getMe, {}, session.me);
}
