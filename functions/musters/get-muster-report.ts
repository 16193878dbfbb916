import { AppError } from '../../shared/http/errors';
import type { getMusterReport } from '../../shared/musters/endpoints';
import { addUp, messageOf, SETTLE_MS, timesOf } from '../../shared/musters/rules';
import type { MusterReport } from '../../shared/musters/schema';
import type { CommunityId } from '../platform/identity';
import type { Handle } from '../platform/serve';
import { groupsWithCounts } from './detail';
import { type Book, FROZEN, putReport, readBook, readMuster } from './store';

/**
 * Numbers are taken once no answer given before the stand-down can still be on its way, and kept: nobody who leaves
 * the community later takes a head out of the report.
 */
export const getMusterReportHandler: Handle<typeof getMusterReport> = async ({ params }, { community, now }) => {
  const { report, stoodDownAt, musterId } = await readMuster(community, params.musterId, { consistent: true });
  if (report) return report;
  if (stoodDownAt === null) throw new AppError('MUSTER_RUNNING', { musterId });
  const final = Date.parse(now) - Date.parse(stoodDownAt) >= SETTLE_MS;
  const fresh = reportOf(await readBook(community, musterId, { consistent: true }), final);
  if (final) await freeze(community, fresh);
  return fresh;
};

async function freeze(community: CommunityId, report: MusterReport): Promise<void> {
  try {
    await putReport(community, report);
  } catch (error) {
    if (error !== FROZEN) throw error;
  }
}

function reportOf(book: Book, final: boolean): MusterReport {
  const { muster, calls } = book;
  const groups = groupsWithCounts(book).map((group) => ({
    ...group,
    ...timesOf(
      group.calledAt,
      calls.filter(({ groupId }) => groupId === group.groupId),
    ),
  }));
  const { musterId, planId, planName, kind, state, startedAt, stoodDownAt, place, standDownNote } = muster;
  return {
    musterId,
    planId,
    planName,
    kind,
    state,
    startedAt,
    stoodDownAt,
    place,
    standDownNote,
    message: messageOf(muster),
    groups: groups.map(
      ({ groupId, name, duty, calledAt, count, firstReplyAt, firstPresentAt, halfPresentMinutes }) => ({
        groupId,
        name,
        duty,
        calledAt,
        count,
        firstReplyAt,
        firstPresentAt,
        halfPresentMinutes,
      }),
    ),
    total: addUp(groups.map(({ count }) => count)),
    final,
  };
}
