import type * as z from 'zod';
import type { getMyAttendance } from '../../../../shared/shifts/attendance-endpoints';
import { hoursWords } from '../../../../shared/shifts/hours';

export type MyAttendance = z.output<(typeof getMyAttendance)['reply']>;
type Attendance = NonNullable<MyAttendance['attendance']>;

/** What has become of me on this shift, in one line and a smaller one. */
export function attendanceWords({ state, minutes }: Attendance): { title: string; note: string } {
  switch (state) {
    case 'pending':
      return { title: '您到了，等另一位', note: '入户要两个人一起。另一位也签到，时间才开始算。' };
    case 'in':
      return { title: '签到好了，辛苦您', note: '走的时候点一下“签退”，时长就记上了。' };
    case 'out':
      return { title: `签退好了，记了 ${hoursWords(minutes)}`, note: '在“我的志愿”里看得到。时长不对，请队长更正。' };
    case 'noted':
      return { title: `队长补记了 ${hoursWords(minutes)}`, note: '在“我的志愿”里看得到。' };
  }
}
