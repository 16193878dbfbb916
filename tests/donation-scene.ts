import { randomBytes } from 'node:crypto';
import { handler } from '../functions/donations/handler';
import { handler as onChange } from '../functions/donations/on-change';
import { readDonation } from '../functions/donations/store';
import { giftKey } from '../functions/funds/reads';
import type { Identity } from '../functions/platform/identity';
import { newId } from '../functions/platform/ids';
import { applyFor } from '../functions/projects/lent';
import { saveProject } from '../functions/projects/store';
import type { Donation, DonationDraft } from '../shared/donations/donation';
import { createDonation, getDonation } from '../shared/donations/endpoints';
import type { Fund } from '../shared/funds/fund';
import { dutyHolder, type FundScene, fundOf, newFundScene } from './fund-scene';
import { invoke } from './invoke';
import { plan } from './project-scene';
import { newPerson } from './vote-scene';

export interface DonationScene extends FundScene {
  supervisor: Identity;
}

/** A fund that takes money by WeChat Pay, with everything the law wants beforehand. */
export async function newDonationScene(now: string, more: Partial<Fund> = {}): Promise<DonationScene> {
  const signOff = { personId: '0123456789abcdefghjkmnpqrs', name: '秦律师', at: now };
  const scene = await newFundScene(now, { mode: 'host_account', signOff, ...more });
  return { ...scene, supervisor: await dutyHolder(scene.community, 'supervisor') };
}

/** A neighbour with a home, known to WeChat. */
export async function newDonor({ community }: FundScene): Promise<Identity> {
  return { person: await newPerson(), community, homes: [{ householdId: 'c1.1.1.101', seat: 1, movedAt: null }] };
}

export const newKey = (): string => randomBytes(8).toString('hex');

export const draftOf = (more: Partial<DonationDraft> = {}): DonationDraft => ({
  key: newKey(),
  amountFen: 2000,
  projectNo: null,
  name: null,
  hideAmount: false,
  message: '',
  ...more,
});

export const give = ({ fundId }: FundScene, as: Identity, more: Partial<DonationDraft> = {}) =>
  invoke(handler, createDonation, as, { params: { fundId }, body: draftOf(more) });

/** The same where only success makes sense: the order's number. */
export async function begin(scene: FundScene, as: Identity, more: Partial<DonationDraft> = {}): Promise<string> {
  const { status, reply } = await give(scene, as, more);
  if (status !== 200) throw new Error(`createDonation: ${status} ${JSON.stringify(reply)}`);
  return reply.donation.orderNo;
}

export const look = ({ fundId }: FundScene, as: Identity, orderNo: string) =>
  invoke(handler, getDonation, as, { params: { fundId, orderNo } });

/** The order as it is kept. */
export const orderOf = async ({ community, fundId }: FundScene, orderNo: string): Promise<Donation> =>
  (await readDonation(community, fundId, orderNo, { consistent: true })) as Donation;

/** What the table's stream says when these orders have changed. */
export const changesOf = ({ community, fundId }: FundScene, orderNos: readonly string[]) => ({
  Records: orderNos.map((orderNo) => {
    const { pk, sk } = giftKey(community, fundId, orderNo);
    return {
      eventName: 'MODIFY' as const,
      dynamodb: { Keys: { pk: { S: String(pk) }, sk: { S: String(sk) } }, SequenceNumber: orderNo },
    };
  }),
});

/** Tells the ledger, as the stream does. */
export const follow = (scene: FundScene, ...orderNos: string[]) => onChange(changesOf(scene, orderNos));

/** A plan that hangs out and takes gifts; replies with its number. */
export async function newPlan({ community, fundId }: FundScene, now: string): Promise<string> {
  const application = { draftId: newId(now), plan: plan(), person: await newPerson() };
  const project = await applyFor(community, await fundOf({ community, fundId }), application, now);
  await saveProject(community, { ...project, state: 'published', publishedAt: now }, project);
  return project.projectNo;
}
