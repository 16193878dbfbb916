import { readFigures } from '../../functions/funds/figures';
import { disclosureStep, readDisclosure } from '../../functions/funds/reports-store';
import { putFund, readFundItem } from '../../functions/funds/store';
import type { CommunityId } from '../../functions/platform/identity';
import { addMonths, daysOfQuarter, quarterOf } from '../../shared/funds/period';
import { atLocal, type LocalDay } from '../../shared/http/local-time';
import type { DemoEvent } from './demo-event';

/** The quarter before `day` is disclosed on that day, with the figures the ledger has then. */
export function disclosureEvent(
  community: CommunityId,
  fundId: string,
  day: LocalDay,
  by: { duty: string; name: string },
): DemoEvent {
  const at = atLocal(day, 16 * 60);
  const period = quarterOf(addMonths(day, -3));
  const run = async () => {
    const fund = await readFundItem(community, fundId, { consistent: true });
    if (!fund || (await readDisclosure(community, fundId, period))) return;
    const { figures } = await readFigures(community, fundId, daysOfQuarter(period));
    const note = '票据原件在社区，想看随时来。';
    await putFund(community, { ...fund, disclosedOn: day, revision: fund.revision + 1 }, fund.revision, [
      disclosureStep(community, fundId, { period, figures, note, publishedAt: at, by }),
    ]);
  };
  return { at, run };
}
