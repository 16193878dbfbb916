import { nextDisclosure, reminderOn } from '../../shared/funds/disclosure';
import type { Fund } from '../../shared/funds/fund';
import { disclosureReminder, fundPage, nightNotices } from '../../shared/funds/words';
import { addDays, atLocal } from '../../shared/http/local-time';
import { notify } from '../notices/notify';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readHolders } from '../platform/roles';
import { runDue } from '../platform/run-due';
import { giveBackAllLate } from '../projects/lent';
import { FUNDS_DUE, type FundsDue, noteNight } from './due-store';
import { readDays } from './ledger-store';
import { putNightNotice } from './nights-store';
import { KEEPERS } from './rights';
import { readFundItems } from './store';
import { endDay } from './writes';

const AT_ONCE = 4;
/** What a minute's run takes on: communities, each with a handful of funds. */
const A_RUN = 20;

/** Every minute, though it is a night's work: each community ten minutes after its midnight. */
export const handler = (): Promise<{ done: number; failed: number }> =>
  runDue(FUNDS_DUE, A_RUN, new Date().toISOString(), endNight);

/** Ends a day: lets go of it in every ledger, publishes where they stand, looks at the clock, and notes the next night. */
export async function endNight({ community, job: { day } }: FundsDue, now: string): Promise<void> {
  const funds = (await readFundItems(community)).filter(({ state }) => state !== 'draft');
  const ended = await inBatches(funds, AT_ONCE, async ({ fundId, name }) => {
    await endDay(community, fundId, now);
    const [end] = await readDays(community, fundId, { from: day, to: day });
    await giveBackAllLate(community, fundId, now);
    return end ? [{ name, ...end }] : [];
  });
  const at = atLocal(addDays(day, 1), 0);
  const notices = nightNotices(day, ended.flat());
  for (const [sheet, words] of notices.entries()) await putNightNotice(community, day, at, sheet, words);
  await inBatches(funds, AT_ONCE, (fund) => remind(community, fund, addDays(day, 1), at));
  await noteNight(community, addDays(day, 1));
}

async function remind(community: CommunityId, fund: Fund, today: string, at: string): Promise<void> {
  const due = nextDisclosure(fund);
  const reminder = reminderOn(due, today);
  if (due === null || reminder === null) return;
  const keepers = await readHolders(community, KEEPERS, at);
  const words = disclosureReminder(fund.name, due, reminder.daysLeft);
  const message = { messageId: `disclosure#${fund.fundId}`, sentAt: at, page: fundPage(fund.fundId), ...words };
  await inBatches(keepers, AT_ONCE, (person) => notify(person, message));
}
