import * as z from 'zod';
import { addDays, LocalDay } from '../http/local-time';

// What a report is about: a quarter, a campaign, or everything once the fund is closed.

const CAMPAIGN = /^campaign-(\d{4})(\d\d)(\d\d)-(\d{4})(\d\d)(\d\d)$/;

/** First and last day of a campaign's own period; null for any other. */
export function daysOfCampaign(period: string): { from: LocalDay; to: LocalDay } | null {
  const [, y1, m1, d1, y2, m2, d2] = CAMPAIGN.exec(period) ?? [];
  return y1 === undefined ? null : { from: `${y1}-${m1}-${d1}`, to: `${y2}-${m2}-${d2}` };
}

/** Both days are of the calendar, and in order. */
function isWhole(period: string): boolean {
  const days = daysOfCampaign(period);
  if (days === null) return true;
  return LocalDay.safeParse(days.from).success && LocalDay.safeParse(days.to).success && days.from <= days.to;
}

/**
 * A quarter, 2026Q3; a campaign by its days, campaign-20260701-20260930, because a fund may have one after the other;
 * everything once the fund is closed. `campaign` alone: the one now, as reports of earlier days were named.
 */
export const Period = z
  .string()
  .regex(/^(20[0-9]{2}Q[1-4]|campaign(-20[0-9]{6}-20[0-9]{6})?|final)$/)
  .refine(isWhole);
export type Period = z.infer<typeof Period>;
export const Quarter = z.string().regex(/^20[0-9]{2}Q[1-4]$/);

export const MONTHS = 3;
const two = (n: number): string => String(n).padStart(2, '0');

/** The same day `n` months later, or the last of that month where it has no such day. */
export function addMonths(day: LocalDay, n: number): LocalDay {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n;
  const first = (m: number): LocalDay => `${Math.floor(m / 12)}-${two((m % 12) + 1)}-01`;
  const last = addDays(first(months + 1), -1);
  const same = `${first(months).slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
}

export const quarterOf = (day: LocalDay): string => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / MONTHS)}`;

/** First and last day of a quarter. */
export function daysOfQuarter(quarter: string): { from: LocalDay; to: LocalDay } {
  const from = `${quarter.slice(0, 4)}-${two((Number(quarter.slice(5)) - 1) * MONTHS + 1)}-01`;
  return { from, to: addDays(addMonths(from, MONTHS), -1) };
}

/** 2026-07-01 as it stands in a campaign's name. */
export const compact = (day: LocalDay): string => day.replace(/-/g, '');
