import { byHandDraft } from '../../shared/funds/by-hand';
import type { decideIncome } from '../../shared/funds/income-endpoints';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { giveBackLate } from '../projects/lent';
import { actedFor, actedThen } from './acted-for';
import { type ByHandItem, decideStep, readByHand, refuseByHand } from './by-hand-store';
import { mayConfirm } from './may-confirm';
import { readFund } from './reads';
import { shownRecord } from './shown-record';
import { postEntry } from './writes';

/** Whoever wrote it down may take it back, but never be their own second person. */
export const decideIncomeHandler: Handle<typeof decideIncome> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const [fund, record] = await Promise.all([
    readFund(community, params.fundId),
    readByHand(community, params.fundId, params.recordId),
  ]);
  if (!fund || !record) throw new AppError('NOT_FOUND');
  const mine = record.by === person;
  if (!(mine || (await mayConfirm(fund, caller)))) throw new AppError('FORBIDDEN');
  if (mine && body.confirm) throw new AppError('SECOND_PERSON_NEEDED');
  if (record.state === 'waiting') {
    const decided = { decidedBy: person, decidedAt: now };
    if (body.confirm) {
      const by = [await actedThen(record.by, fund), await actedFor(caller, fund)];
      const draft = byHandDraft(record.recordId, record.form, record.files, by);
      const after: ByHandItem = { ...record, ...decided, state: 'confirmed' };
      await postEntry(community, fund.fundId, draft, now, [decideStep(community, after)]);
    } else await refuseByHand(community, { ...record, ...decided, state: 'refused', because: body.because });
  }
  // What stands there now: decided by this call, or the moment before by somebody else, which is no success of ours.
  const settled = await readByHand(community, params.fundId, params.recordId);
  if (!settled || settled.decidedBy !== person || (settled.state === 'confirmed') !== body.confirm)
    throw new AppError('ALREADY_DECIDED');
  // Its project may have ended since it was written down. Here, so that a decision sent again makes up for what the
  // first did not get to; for one that is not sent again the night does (on-schedule.ts).
  const { projectNo } = settled.form;
  if (body.confirm && projectNo !== null) await giveBackLate(community, fund.fundId, projectNo, now);
  return shownRecord(community, settled, fund, person, now);
};
