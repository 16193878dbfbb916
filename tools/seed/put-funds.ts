import { noteNight } from '../../functions/funds/due-store';
import { addMonths, daysOfQuarter, quarterOf } from '../../shared/funds/period';
import { addDays, type LocalDay, localDay } from '../../shared/http/local-time';
import type { Cast } from './cast';
import { dayAt } from './clock';
import { disclosureEvent } from './demo-disclosure';
import { type DemoEvent, inOrder } from './demo-event';
import { entryEvent, foundDemoFund } from './demo-fund';
import { neighbourFund, neighbourHistory, stairsFund, stairsHistory } from './gejin-funds';
import { donationEvents } from './put-donations';
import { putIncomeByHand } from './put-fund-income';
import { projectEvents } from './put-projects';

/** The last two quarters were each disclosed a week after their end. */
function disclosureDays(now: string): LocalDay[] {
  const { from } = daysOfQuarter(quarterOf(localDay(now)));
  return [addDays(addMonths(from, -3), 7), addDays(from, 7)];
}

/** 鬲津社区's two funds: their stories in order of time, because a ledger's time never runs back. */
export async function putFunds(cast: Cast): Promise<void> {
  const { community, now, of } = cast;
  const neighbours = await foundDemoFund(community, neighbourFund(cast));
  const stairs = await foundDemoFund(community, stairsFund(cast));
  const keeper = { personId: of('keeper').personId, name: of('keeper').name, duty: '基金管理' };
  const second = { personId: of('committee').personId, name: of('committee').name, duty: '管委会' };
  const byHand = { community, fundId: stairs.fundId, projectNo: null, recorder: keeper, second };
  const past = ({ at }: DemoEvent) => at <= now;
  await inOrder(
    [
      ...neighbourHistory(now).map((entry) => entryEvent(community, neighbours.fundId, entry)),
      ...stairsHistory(now).map((entry) => entryEvent(community, stairs.fundId, entry)),
      ...projectEvents(cast, neighbours),
      ...donationEvents(cast, neighbours),
      ...disclosureDays(now).map((day) =>
        disclosureEvent(community, neighbours.fundId, day, { duty: keeper.duty, name: keeper.name }),
      ),
      { at: dayAt(now, -23, 10), run: () => putIncomeByHand(byHand, now) },
    ].filter(past),
  );
  await noteNight(community, localDay(now));
}
