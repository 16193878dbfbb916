import type { Head } from '../../shared/funds/head';
import type { listPublicEntries } from '../../shared/funds/public-endpoints';
import { monthOf } from '../../shared/funds/roll';
import { mergedRows } from '../../shared/funds/rows';
import { localDay } from '../../shared/http/local-time';
import type { CommunityId } from '../platform/identity';
import type { Handle } from '../platform/serve';
import { lastDay, readDays, readEntries } from './ledger-store';
import { openDoor } from './public-door';
import { headOf } from './public-view';

/** A page of the ledger is a month: it has an end, and everybody who asks for it sees the same. */
export const listPublicEntriesHandler: Handle<typeof listPublicEntries> = async ({ params, query }, { now }) => {
  const { community, fund } = await openDoor(params.fundId);
  const head = await headOf(community, fund.fundId);
  const month = query.month ?? monthOf(head.seq > 0 ? localDay(head.at) : localDay(now));
  const days = { from: `${month}-01`, to: `${month}-31` };
  const [entries, ended, earlier] = await Promise.all([
    readEntries(community, fund.fundId, days),
    readDays(community, fund.fundId, days),
    earlierMonth(community, fund.fundId, head, month),
  ]);
  const today = monthOf(head.today.day) === month ? [head.today] : [];
  const rows = mergedRows(entries, [...today, ...ended]).filter(
    ({ flow, projectNo }) =>
      (query.flow === 'all' || flow === query.flow) && (query.projectNo === undefined || projectNo === query.projectNo),
  );
  return { month, rows, earlier };
};

/** The month of the last day before this one on which anything was posted. */
async function earlierMonth(community: CommunityId, fundId: string, head: Head, month: string): Promise<string | null> {
  const held = monthOf(localDay(head.at));
  if (head.seq > 0 && held < month) return held;
  const before = await lastDay(community, fundId, `${month}-00`);
  return before ? monthOf(before.day) : null;
}
