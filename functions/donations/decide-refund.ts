import type { decideRefund } from '../../shared/donations/desk-endpoints';
import type { Donation, Refund } from '../../shared/donations/donation';
import { agreedEntry } from '../../shared/donations/refund-entry';
import { assertMayDecide } from '../../shared/donations/rules';
import type { ActedFor } from '../../shared/funds/entry';
import { AppError } from '../../shared/http/errors';
import { ROLE_NAMES } from '../../shared/http/roles';
import { postEntry } from '../funds/writes';
import type { Caller, Handle } from '../platform/serve';
import { trace } from '../platform/trace';
import { askAgainAt, noteRefund } from './due-store';
import { postPaid } from './post-paid';
import { keptFor } from './project';
import { askForRefund, entryIdOf, withRefund } from './refunding';
import { deskOf } from './shown';
import { changeRefunds, commitRefunds, DONATION_CHANGED, mustReadDonation } from './store';

export const decideRefundHandler: Handle<typeof decideRefund> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const gift = await mustReadDonation(community, params.fundId, params.orderNo);
  const refund = gift.refunds.find(({ refundNo }) => refundNo === params.refundNo);
  if (!refund) throw new AppError('NOT_FOUND');
  const mine = refund.decidedBy === person && (body.agree ? refund.state !== 'refused' : refund.state === 'refused');
  if (refund.state !== 'asked' && !mine) throw new AppError('REFUND_DECIDED');
  if (refund.state === 'asked') {
    assertMayDecide(gift, refund, person);
    await (body.agree ? agree(caller, gift, refund) : refuse(caller, gift, refund)).catch((error) => {
      throw error === DONATION_CHANGED ? new AppError('REFUND_DECIDED') : error;
    });
  }
  const decided = await mustReadDonation(community, params.fundId, params.orderNo);
  const open = decided.refunds.find(({ refundNo, state }) => refundNo === refund.refundNo && state === 'agreed');
  if (!open) return deskOf(decided);
  // Agreed to is agreed to: where WeChat does not answer now, the schedule asks on, with the same number.
  await askForRefund(community, decided, open, now).catch((error) => {
    console.error(JSON.stringify({ level: 'error', endpoint: 'decideRefund', ...trace(error) }));
  });
  return deskOf(await mustReadDonation(community, params.fundId, params.orderNo));
};

const decidedBy = ({ person, now }: Caller) => ({ decidedBy: person, decidedAt: now });

async function refuse(caller: Caller, gift: Donation, { refundNo }: Refund): Promise<void> {
  const refunds = withRefund(gift.refunds, refundNo, { state: 'refused', ...decidedBy(caller) });
  await commitRefunds(caller.community, gift, refunds);
}

/** Where a project gives back what was kept for it at this very moment, the second look finds it in the fund. */
async function agree(caller: Caller, gift: Donation, refund: Refund): Promise<void> {
  try {
    await agreeOnce(caller, gift, refund);
  } catch (error) {
    const code = error instanceof AppError ? error.code : null;
    if (code === 'PROJECT_SHORT') return agreeOnce(caller, gift, refund);
    // Somebody else agreed, when the money lay elsewhere.
    throw code === 'ENTRY_DIFFERS' ? DONATION_CHANGED : error;
  }
}

/** In one transaction: the books owe it, the gift says so with its refund's number, and the schedule will ask for it. */
async function agreeOnce(caller: Caller, found: Donation, { refundNo }: Refund): Promise<void> {
  const { community, now } = caller;
  await postPaid(community, found.fundId, [found], now);
  const gift = await mustReadDonation(community, found.fundId, found.orderNo);
  const refund = gift.refunds.find((one) => one.refundNo === refundNo && one.state === 'asked');
  if (!refund) throw DONATION_CHANGED;
  const refunds = withRefund(gift.refunds, refundNo, { state: 'agreed', ...decidedBy(caller) });
  const by = await actedFor(caller);
  const draft = agreedEntry(gift, refund, entryIdOf(refundNo, 'agreed'), by, await keptFor(community, gift));
  const job = { fundId: gift.fundId, orderNo: gift.orderNo, refundNo };
  await postEntry(community, gift.fundId, draft, now, [
    changeRefunds(community, gift, refunds),
    noteRefund(community, job, askAgainAt(refund, now)),
  ]);
}

/** Whoever looks after the fund, by duty and name, as the duty was given. */
async function actedFor(caller: Caller): Promise<ActedFor[]> {
  const duties = (await caller.roles()).filter(({ role }) => role !== 'grid_worker' && role !== 'committee');
  return duties.slice(0, 1).map(({ role, personName }) => ({ duty: ROLE_NAMES[role], name: personName }));
}
