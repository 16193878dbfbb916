import { daysBetween, type LocalDay } from '../http/local-time';
import type { Fund } from './fund';
import { addMonths, compact, daysOfQuarter, MONTHS, type Period, Quarter } from './period';

// The disclosure clock, 慈善法 (2023) art. 79: who raises money for longer than six months publishes where it stands at
// least every three months, and everything within three months after the end.

type Days = Pick<Fund['campaign'], 'startsOn' | 'endsOn'>;

/** The name of a campaign's report; null while nobody has set its end. */
export const campaignPeriod = ({ startsOn, endsOn }: Days): Period | null =>
  endsOn === null ? null : `campaign-${compact(startsOn)}-${compact(endsOn)}`;

/** Other days are another campaign, or one that goes on: its report is still to be made. */
export const sameCampaign = (a: Days, b: Days): boolean => a.startsOn === b.startsOn && a.endsOn === b.endsOn;

type Reported = Pick<Fund, 'state' | 'openedOn' | 'closedOn' | 'campaign'>;

/** Whether a fund has this period at all: quarters since it opened, its campaign, everything once it is closed. */
export function hasPeriod({ state, openedOn, closedOn, campaign }: Reported, period: Period): boolean {
  if (period === 'final') return state === 'closed' && Boolean(closedOn);
  if (Quarter.safeParse(period).success) return openedOn !== null && openedOn <= daysOfQuarter(period).to;
  return period === campaignPeriod(campaign);
}

/**
 * The day a disclosure counts from for the next one: when it is made, but no later than three months after the days it
 * is about. By then the next quarter was over: whoever publishes an old one has not said where the fund stands.
 */
export function countsFrom(to: LocalDay, today: LocalDay): LocalDay {
  const stale = addMonths(to, MONTHS);
  return today < stale ? today : stale;
}

type Clocked = Reported & Pick<Fund, 'disclosedOn' | 'campaignDisclosed' | 'finalDisclosed'>;

/**
 * The day by which the next disclosure must be out; null: nothing is due. The clock of the quarters runs until the fund
 * is closed and its last report is out.
 */
export function nextDisclosure(fund: Clocked): LocalDay | null {
  const { state, openedOn, closedOn, disclosedOn, campaignDisclosed, finalDisclosed, campaign } = fund;
  if (state === 'draft' || openedOn === null || (state === 'closed' && finalDisclosed)) return null;
  const final = state === 'closed' && closedOn ? addMonths(closedOn, MONTHS) : null;
  const regular = state === 'open' || final !== null ? addMonths(disclosedOn ?? openedOn, MONTHS) : null;
  const ended = campaign.endsOn !== null && !campaignDisclosed ? addMonths(campaign.endsOn, MONTHS) : null;
  return [regular, final, ended].filter((day) => day !== null).sort()[0] ?? null;
}

/** Days before the last one on which the keepers are reminded; after it, every week. */
const REMIND_DAYS = [14, 3, 0];

/** Whether the keepers hear of a coming or missed disclosure on this day, and how many days are left. */
export function reminderOn(due: LocalDay | null, today: LocalDay): { daysLeft: number } | null {
  if (due === null) return null;
  const daysLeft = daysBetween(today, due);
  return REMIND_DAYS.includes(daysLeft) || (daysLeft < 0 && daysLeft % 7 === 0) ? { daysLeft } : null;
}
