import type { LocalDay } from '../../../../shared/http/local-time';

/** 2026年11月28日, on paper always with its year */
export const longDay = (day: LocalDay): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
