import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { dayAndClockWords } from '../../shared/http/time-words';
import type { Attendance } from '../../shared/shifts/attendance';
import { hoursWords, MAX_SHIFT_MINUTES } from '../../shared/shifts/hours';
import type { correctHours } from '../../shared/shifts/hours-endpoints';
import type { RoleSheet, Shift } from '../../shared/shifts/schema';
import { notify } from '../notices/notify';
import type { CommunityId } from '../platform/identity';
import { pauseBefore } from '../platform/pause';
import type { Handle } from '../platform/serve';
import { putCorrection, readAttendance } from './attendance-store';
import { sheetOf } from './attending';
import { shownRows } from './hours-rows';
import { ALREADY_IN_LEDGER, readHoursRow, type StoredRow } from './hours-store';
import { ledShift } from './led-shift';
import { MY_MARKS_PAGE } from './messages';
import { CHANGED } from './store';
import { assertShowable } from './words';

const TRIES = 8;

export const correctHoursHandler: Handle<typeof correctHours> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const { shift, sheets, team } = await ledShift(caller, params.shiftId);
  if (params.personId === person) throw new AppError('OWN_HOURS');
  if (now < shift.startsAt) throw new AppError('SHIFT_NOT_STARTED');
  await assertShowable(person, body.reason);
  const row = await addCorrection(community, shift, sheets, params.personId, {
    // Apart from the shift's own row; the same form sent twice is the same row.
    rowId: `${shift.shiftId}.${body.draftId}`,
    kind: 'correction',
    shiftId: shift.shiftId,
    title: shift.title,
    teamName: team.name,
    day: localDay(shift.startsAt),
    minutes: body.minutes,
    reason: body.reason,
    recordedBy: person,
    recordedAt: now,
  });
  await tell(params.personId, shift, row);
  const [shown] = await shownRows([row]);
  if (!shown) throw new AppError('NOT_FOUND');
  return { row: shown };
};

/** Adds the row while the shift's sum stays between nothing and a day. Somebody who never checked in had a seat. */
async function addCorrection(
  community: CommunityId,
  shift: Shift,
  sheets: readonly RoleSheet[],
  personId: string,
  row: StoredRow,
): Promise<StoredRow> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    const known = await readHoursRow(community, personId, row);
    if (known) return known;
    const before = await readAttendance(community, shift.shiftId, personId);
    const roleId = before?.roleId ?? sheetOf(sheets, personId)?.roleId;
    if (roleId === undefined) throw new AppError('NOT_SIGNED_UP');
    const minutes = (before?.minutes ?? 0) + row.minutes;
    if (minutes < 0 || minutes > MAX_SHIFT_MINUTES) throw new AppError('HOURS_INVALID');
    const blank: Attendance = {
      shiftId: shift.shiftId,
      personId,
      roleId,
      state: 'noted',
      arrived: null,
      inAt: null,
      left: null,
      reason: '',
      minutes: 0,
    };
    try {
      await putCorrection(community, { ...(before ?? blank), minutes }, before, row);
      return row;
    } catch (error) {
      if (error !== CHANGED && error !== ALREADY_IN_LEDGER) throw error;
    }
  }
  throw new AppError('BUSY');
}

/** Nobody finds their hours changed without knowing why. In the app only: WeChat is not waited for here. */
const tell = (personId: string, shift: Shift, { rowId, minutes, reason, recordedAt }: StoredRow): Promise<void> =>
  notify(personId, {
    messageId: `hours#${rowId}`,
    sentAt: recordedAt,
    title: '服务时长有更正',
    body: `${dayAndClockWords(shift.startsAt)}“${shift.title}”${minutes > 0 ? '加' : '减'} ${hoursWords(Math.abs(minutes))}：${reason}`,
    page: MY_MARKS_PAGE,
  });
