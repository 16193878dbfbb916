import type { Fund } from '../../shared/funds/fund';
import type { decideReversal } from '../../shared/funds/income-endpoints';
import { type Reversal, reversalDraft } from '../../shared/funds/reversal';
import { fundPage, reversalRefused } from '../../shared/funds/words';
import { AppError } from '../../shared/http/errors';
import { notify } from '../notices/notify';
import type { Caller, Handle } from '../platform/serve';
import { actedFor, actedThen } from './acted-for';
import { readByHand } from './by-hand-store';
import { mayConfirm } from './may-confirm';
import { readEntry, readFund } from './reads';
import {
  correctionIdOf,
  decideReversalStep,
  readReversal,
  recordReversedStep,
  refuseReversal,
} from './reversals-store';
import { shownReversal } from './shown-reversal';
import { postEntry } from './writes';

/** Whoever asked may take it back, but never be their own second person. */
export const decideReversalHandler: Handle<typeof decideReversal> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const { fundId, entryId } = params;
  const [fund, reversal] = await Promise.all([readFund(community, fundId), readReversal(community, fundId, entryId)]);
  if (!fund || !reversal) throw new AppError('NOT_FOUND');
  const mine = reversal.by === person;
  if (!(mine || (await mayConfirm(fund, caller)))) throw new AppError('FORBIDDEN');
  if (mine && body.confirm) throw new AppError('SECOND_PERSON_NEEDED');
  if (reversal.state === 'waiting') {
    const decided = { ...reversal, decidedBy: person, decidedAt: now };
    if (body.confirm) await confirm(caller, fund, { ...decided, state: 'confirmed' });
    else await refuseReversal(community, { ...decided, state: 'refused', refusedBecause: body.because });
  }
  // What stands there now: decided by this call, or the moment before by somebody else, which is no success of ours.
  const settled = await readReversal(community, fundId, entryId);
  if (!settled || settled.decidedBy !== person || (settled.state === 'confirmed') !== body.confirm)
    throw new AppError('ALREADY_DECIDED');
  if (!mine && settled.state === 'refused') await tellRefused(fund, settled);
  return shownReversal(settled, fund, person);
};

/** In one transaction: the correction, the asking decided, and the record that is taken back says so. */
async function confirm(caller: Caller, fund: Fund, after: Reversal): Promise<void> {
  const { community, now } = caller;
  const { fundId, entryId } = after;
  const [entry, record, first, second] = await Promise.all([
    readEntry(community, fundId, entryId),
    readByHand(community, fundId, entryId),
    actedThen(after.by, fund),
    actedFor(caller, fund),
  ]);
  if (!entry) throw new AppError('NOT_FOUND');
  const draft = reversalDraft(correctionIdOf(entryId), entry, after.because, [first, second]);
  const steps = [decideReversalStep(community, after)];
  if (record) steps.push(recordReversedStep(community, fundId, entryId));
  await postEntry(community, fundId, draft, now, steps).catch((error) => {
    const short = error instanceof AppError && (error.code === 'FUND_SHORT' || error.code === 'PROJECT_SHORT');
    throw short ? new AppError('REVERSAL_SHORT') : error;
  });
}

async function tellRefused(fund: Fund, { by, entryId, row, refusedBecause, decidedAt }: Reversal): Promise<void> {
  const words = reversalRefused(fund.name, row.title, refusedBecause ?? '');
  const page = fundPage(fund.fundId);
  await notify(by, { messageId: `reversal-refused-${entryId}`, sentAt: decidedAt ?? '', page, ...words });
}
