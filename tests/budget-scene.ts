import { randomInt } from 'node:crypto';
import { blankRound } from '../functions/budgets/blank-round';
import { type CandidateItem, putDecision, putProposal } from '../functions/budgets/candidates-store';
import { changeRound } from '../functions/budgets/change-round';
import { type RoundItem, saveRound } from '../functions/budgets/store';
import { foundFund } from '../functions/funds/store';
import { postEntry } from '../functions/funds/writes';
import type { CommunityId } from '../functions/platform/identity';
import { newId } from '../functions/platform/ids';
import { after } from '../shared/budgets/life';
import { standingOf } from '../shared/budgets/rules';
import type { RoundDraft } from '../shared/budgets/schema';
import type { Fund } from '../shared/funds/fund';
import { incomeLines } from '../shared/funds/lines';
import { later, type Scene } from './vote-scene';

const DAY = 86_400_000;

/** An open fund with so much money in it. */
export async function fundWith(community: CommunityId, fen: number, now: string): Promise<Fund> {
  const fund: Fund = {
    fundId: newId(now),
    name: '邻里微基金',
    purposes: ['elderly', 'environment'],
    about: '',
    host: { name: '试验慈善会', pageUrl: null },
    agreementNo: null,
    managers: [],
    supervisor: null,
    merchantRef: null,
    campaign: { startsOn: '2026-01-01', endsOn: null, goalFen: null },
    limits: { minFen: 100, maxFen: 100_000, dayFen: 100_000 },
    policy: [{ uptoFen: 100_000_000, approvals: 1 }],
    mode: 'offline',
    state: 'open',
    signOff: null,
    reconciledTo: null,
    openedOn: '2026-01-01',
    disclosedOn: null,
    campaignDisclosed: false,
    revision: 1,
  };
  await foundFund(community, fund, now);
  const entry = { entryId: newId(now), kind: 'offline', title: '现金', detail: '', projectNo: null } as const;
  const lines = incomeLines('offline', fen, null);
  await postEntry(community, fund.fundId, { ...entry, lines, evidence: [], by: [], corrects: null }, now);
  return fund;
}

export const roundDraft = (fundId: string, now: string, more: Partial<RoundDraft> = {}): RoundDraft => ({
  fundId,
  title: '今年的微项目大家选',
  about: '每户一票，截止前可以改。',
  totalFen: 1_000_000,
  mostFen: 500_000,
  basis: 'household',
  form: { type: 'approval', most: 5 },
  closesAt: later(now, 10 * DAY),
  ...more,
});

/** A round that collects projects, without going through the content check. */
export async function collecting(scene: Scene, draft: RoundDraft, now: string): Promise<RoundItem> {
  const { person } = scene.committee;
  const roundId = newId(later(now, randomInt(1000)));
  const blank = blankRound(draft, { roundId, fundName: '邻里微基金', person, moderation: 'pass' }, now);
  const round = await saveRound(scene.community, after(blank, 'collecting', 'announced', now), null);
  if (!round) throw new Error('the round was not saved');
  return round;
}

/** Projects taken in, one after the other: [title, cost in fen]. */
export async function admitted(
  { community, committee }: Scene,
  roundId: string,
  projects: readonly (readonly [title: string, costFen: number])[],
  now: string,
): Promise<CandidateItem[]> {
  const items: CandidateItem[] = [];
  for (const [i, [title, costFen]] of projects.entries()) {
    const words = {
      title,
      story: '大家都用得上的一件事情，放在大门口',
      place: '大门口',
      costFen,
      because: null,
      projectNo: null,
    } as const;
    const proposal: CandidateItem = {
      ...words,
      candidateId: newId(now),
      state: 'proposed',
      by: 'committee',
      proposedAt: later(now, i),
      moderation: 'pass',
      proposedBy: committee.person,
    };
    await putProposal(community, roundId, proposal);
    const item: CandidateItem = { ...proposal, state: 'admitted' };
    await putDecision(community, roundId, item);
    items.push(item);
  }
  return items;
}

/** A round open since `now` with these projects on the paper, numbered in this order. */
export async function openedRound(
  scene: Scene,
  draft: RoundDraft,
  projects: readonly (readonly [title: string, costFen: number])[],
  now: string,
): Promise<RoundItem> {
  const { roundId } = await collecting(scene, draft, now);
  const items = await admitted(scene, roundId, projects, now);
  return changeRound(scene.community, roundId, (round) => ({
    next: after(round, 'open', 'opened', now, { standing: standingOf(items), openedAt: now }),
  }));
}
