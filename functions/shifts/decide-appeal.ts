import { AppError } from '../../shared/http/errors';
import type { decideAppeal } from '../../shared/shifts/mark-endpoints';
import { notify } from '../notices/notify';
import type { Handle } from '../platform/serve';
import { shownMark } from './marks';
import { readMark, replaceMark } from './marks-store';
import { MY_MARKS_PAGE } from './messages';
import { ledTeam } from './rights';

export const decideAppealHandler: Handle<typeof decideAppeal> = async ({ body }, caller) => {
  const { community, person, now } = caller;
  const before = await readMark(community, body.personId, body.markId, now);
  if (!before?.appeal) throw new AppError('NOT_FOUND');
  await ledTeam(caller, before.teamId);
  // Neither who noted it nor whom it is about judges it.
  if (before.recordedBy === person || before.personId === person) throw new AppError('FORBIDDEN');
  const state = body.clear ? 'cleared' : 'upheld';
  if (before.appeal.state === state) return shownMark(before);
  if (before.appeal.state !== 'open') throw new AppError('ALREADY_DECIDED');
  const next = { ...before, appeal: { ...before.appeal, state, decidedAt: now } as const };
  await replaceMark(community, next, before);
  await notify(body.personId, {
    messageId: `appeal#${body.markId}`,
    sentAt: now,
    title: body.clear ? '申诉通过，记录已消除' : '申诉看过了，记录保留',
    body: `“${before.title}”那一次，${body.clear ? '已经按您说的消除了。' : '看过以后还是保留，一年后自动消失。'}`,
    page: MY_MARKS_PAGE,
  });
  return shownMark(next);
};
