import { type HoursRow, hoursWords } from '../../../../shared/shifts/hours';

/** Where a row comes from: the day and team; of a correction who and why. */
export function hoursNote({ kind, teamName, reason, recordedByName }: HoursRow, day: string): string {
  const by =
    recordedByName === null ? '' : kind === 'correction' ? `由${recordedByName}更正` : `由${recordedByName}记下`;
  return [`${day}，${teamName}`, by, reason].filter((part) => part !== '').join('，');
}

/** 2 小时 5 分钟; a correction always with its sign */
export function minutesOf({ kind, minutes }: Pick<HoursRow, 'kind' | 'minutes'>): string {
  if (minutes < 0) return `−${hoursWords(-minutes)}`;
  return kind === 'correction' ? `+${hoursWords(minutes)}` : hoursWords(minutes);
}
