import type { ByHandForm } from '../../shared/funds/by-hand';
import type { Fund } from '../../shared/funds/fund';
import type { recordIncome } from '../../shared/funds/income-endpoints';
import { waitsForSecond } from '../../shared/funds/words';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { isOpen, takesGifts } from '../../shared/projects/life';
import { readFilesToAttach } from '../files/reads';
import type { CommunityId } from '../platform/identity';
import { sha256 } from '../platform/ids';
import type { Handle } from '../platform/serve';
import { readProject } from '../projects/reads';
import { putByHand } from './by-hand-store';
import { readFund } from './reads';
import { shownRecord } from './shown-record';
import { tellConfirmers } from './tell-confirmers';

export const recordIncomeHandler: Handle<typeof recordIncome> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const { form } = body;
  const fund = await readFund(community, params.fundId);
  if (!fund) throw new AppError('NOT_FOUND');
  assertFits(form, fund, now);
  await assertProject(community, fund, form);
  const files = await readFilesToAttach(community, form.evidence, null);
  if (!files) throw new AppError('FILE_NOT_ARRIVED');
  const record = await putByHand(community, {
    recordId: sha256(`byhand|${fund.fundId}|${person}|${body.draftId}`).slice(0, 26),
    fundId: fund.fundId,
    form,
    files,
    state: 'waiting',
    by: person,
    at: now,
    decidedBy: null,
    decidedAt: null,
    because: null,
  });
  // Sent again after it broke off here, whoever was not told yet still is.
  if (record.state === 'waiting')
    await tellConfirmers(community, fund, record, {
      messageId: `income-${record.recordId}`,
      ...waitsForSecond(fund.name),
    });
  return shownRecord(community, record, fund, person, now);
};

/** Money that has arrived belongs in the books, also of a fund that has ended; a draft has none yet. */
function assertFits(form: ByHandForm, fund: Fund, now: string): void {
  if (fund.state === 'draft') throw new AppError('FUND_NOT_OPEN');
  if (form.onDay > localDay(now)) throw new AppError('RECEIVED_LATER');
  if (form.kind === 'used' && !fund.purposes.includes(form.purpose)) throw new AppError('PURPOSE_NOT_OF_FUND');
}

/** A gift may be meant for a project as long as it takes gifts; things are used where work is going on. */
async function assertProject(community: CommunityId, fund: Fund, form: ByHandForm): Promise<void> {
  if (form.projectNo === null) return;
  const project = await readProject(community, fund.fundId, form.projectNo);
  const fits = project && (form.kind === 'used' ? isOpen(project) : takesGifts(project));
  if (!fits) throw new AppError('PROJECT_UNKNOWN');
}
