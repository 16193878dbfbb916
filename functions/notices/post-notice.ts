import { AppError } from '../../shared/http/errors';
import type { postNotice } from '../../shared/notices/endpoints';
import { postingDuty } from '../../shared/notices/rules';
import { newId } from '../platform/ids';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Handle } from '../platform/serve';
import { CHANGED, putNotice, readEcho, type StoredNotice } from './store';

export const postNoticeHandler: Handle<typeof postNotice> = async ({ body }, caller) => {
  const { community, person, now } = caller;
  const postedBy = postingDuty(await caller.roles(), now);
  if (postedBy === null) throw new AppError('FORBIDDEN');
  const draft: StoredNotice = {
    ...body,
    noticeId: newId(now),
    postedAt: now,
    postedBy,
    author: person,
    moderation: 'held',
    state: 'held',
  };
  const echo = await readEcho(community, draft);
  if (echo) return echo;
  const moderation = await moderate(await openidOf(person), `${body.title}\n${body.body}\n${body.about}`);
  const notice: StoredNotice = { ...draft, moderation, state: moderation === 'pass' ? 'shown' : 'held' };
  try {
    await putNotice(community, notice);
    return notice;
  } catch (error) {
    if (error !== CHANGED) throw error;
    const winner = await readEcho(community, notice);
    if (!winner) throw new AppError('BUSY');
    return winner;
  }
};
