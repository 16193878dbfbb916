import type { SessionId } from '../../shared/activities/ids';
import { atLocal, type LocalDay } from '../../shared/http/local-time';
import { dayWords, stampWords } from '../../shared/http/time-words';
import { notify } from '../notices/notify';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readMembers } from '../residents/reads';
import { readCalledOffAt, readTerm } from './class-store';
import { readEntries } from './entries-store';
import { pageOf } from './messages';
import { readSheet } from './sheets-store';

/** Households written to at once; each member waits for WeChat. */
const AT_ONCE = 8;

/** Tells every enrolled household that there is no class on a day. May run twice: a message is kept once. */
export async function tellFamilies(community: CommunityId, sessionId: SessionId, day: LocalDay): Promise<void> {
  const [calledOffAt, term, sheet, entries] = await Promise.all([
    readCalledOffAt(community, sessionId, day),
    readTerm(community, sessionId, { consistent: true }),
    readSheet(community, sessionId),
    readEntries(community, sessionId),
  ]);
  const off = term?.off.find((one) => one.day === day);
  if (calledOffAt === undefined || !term || !off || !sheet) return;
  const startsAt = atLocal(day, term.fromMinutes);
  const seated = entries.filter(({ state }) => state === 'booked' || state === 'held');
  const members = await inBatches(seated, AT_ONCE, ({ householdId }) => readMembers(community, householdId));
  await inBatches(members.flat(), AT_ONCE, ({ personId }) =>
    notify(personId, {
      messageId: `class-off#${sessionId}#${day}`,
      sentAt: calledOffAt,
      title: '有一天停课',
      body: `“${sheet.title}”${dayWords(day)}停课：${off.because}。请安排好孩子。`,
      page: pageOf(sheet),
      kind: 'seat_change',
      data: { what: sheet.title, when: stampWords(startsAt), outcome: '停课' },
    }),
  );
}
