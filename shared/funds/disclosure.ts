import * as z from 'zod';
import { addDays, daysBetween, type LocalDay } from '../http/local-time';
import type { Fund } from './fund';

// The disclosure clock, 慈善法 (2023) art. 79: who raises money for longer than six months publishes where it stands at
// least every three months, and everything within three months after the end.

/** A quarter, 2026Q3, or the whole campaign. */
export const Period = z.string().regex(/^(20[0-9]{2}Q[1-4]|campaign)$/);
export type Period = z.infer<typeof Period>;
export const Quarter = z.string().regex(/^20[0-9]{2}Q[1-4]$/);

const MONTHS = 3;
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

type Clocked = Pick<Fund, 'state' | 'openedOn' | 'disclosedOn' | 'campaignDisclosed' | 'campaign'>;

/** The day by which the next disclosure must be out; null: nothing is due. */
export function nextDisclosure({
  state,
  openedOn,
  disclosedOn,
  campaignDisclosed,
  campaign,
}: Clocked): LocalDay | null {
  if (state === 'draft' || openedOn === null) return null;
  const regular = state === 'open' ? addMonths(disclosedOn ?? openedOn, MONTHS) : null;
  const final = campaign.endsOn !== null && !campaignDisclosed ? addMonths(campaign.endsOn, MONTHS) : null;
  return [regular, final].filter((day) => day !== null).sort()[0] ?? null;
}

/** Days before the last one on which the keepers are reminded; after it, every week. */
const REMIND_DAYS = [14, 3, 0];

/** Whether the keepers hear of a coming or missed disclosure on this day, and how many days are left. */
export function reminderOn(due: LocalDay | null, today: LocalDay): { daysLeft: number } | null {
  if (due === null) return null;
  const daysLeft = daysBetween(today, due);
  return REMIND_DAYS.includes(daysLeft) || (daysLeft < 0 && daysLeft % 7 === 0) ? { daysLeft } : null;
}
