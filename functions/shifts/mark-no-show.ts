import { AppError } from '../../shared/http/errors';
import { dayAndClockWords } from '../../shared/http/time-words';
import type { markNoShow } from '../../shared/shifts/mark-endpoints';
import { notify } from '../notices/notify';
import type { Handle } from '../platform/serve';
import { newMark, shownMark } from './marks';
import { ALREADY_MARKED, neverArrived, putMark, readMark } from './marks-store';
import { MY_MARKS_PAGE } from './messages';
import { ledTeam } from './rights';
import { commit, readWhole } from './store';

export const markNoShowHandler: Handle<typeof markNoShow> = async ({ params, body }, caller) => {
  const { community, now } = caller;
  const whole = await readWhole(community, params.shiftId, true);
  if (!whole) throw new AppError('NOT_FOUND');
  const { shift, sheets } = whole;
  await ledTeam(caller, shift.teamId);
  if (shift.state === 'cancelled') throw new AppError('SHIFT_CANCELLED');
  if (now < shift.startsAt) throw new AppError('SHIFT_NOT_STARTED');
  const seated = sheets.some((sheet) => sheet.seated.some(({ personId }) => personId === body.personId));
  if (!seated) throw new AppError('NOT_SIGNED_UP');
  const mark = newMark(shift, body.personId, 'no_show', caller.person, now);
  try {
    await commit([putMark(community, mark), neverArrived(community, shift.shiftId, body.personId)]);
  } catch (error) {
    if (error !== ALREADY_MARKED) throw error;
    const before = await readMark(community, body.personId, mark.markId, now);
    return shownMark(before ?? mark);
  }
  await notify(body.personId, {
    messageId: `mark#${mark.markId}`,
    sentAt: now,
    title: '有一条缺席记录',
    body: `${dayAndClockWords(shift.startsAt)}“${shift.title}”，队长记您没有来。只有您和队长看得到；不对可以申诉。`,
    page: MY_MARKS_PAGE,
  });
  return shownMark(mark);
};
