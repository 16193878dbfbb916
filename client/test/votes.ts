import type { Outcome, VoteCard, VoteDetail } from '../../shared/votes/schema';

export const NOW = '2026-11-22T02:48:00.000Z';
const CLOSES = '2026-11-22T12:00:00.000Z';
const voteId = `${'0'.repeat(25)}1`;
export const receipt = { words: ['石桥', '晨雾', '柿子'], code: '7K3F-92QM', castAt: NOW };

const turnout = { took: 142, heads: 240, quorumNeeded: 160, missing: 18, asOf: NOW };

/** An invented vote as a list shows it: open, waiting for me, closing tonight. */
export const voteCard = (part: Partial<VoteCard> = {}): VoteCard => ({
  voteId,
  kind: 'resident_resolution',
  basis: 'household',
  title: '3 号楼前的空地，改成晾晒区和花池吗？',
  state: 'open',
  opensAt: '2026-11-19T00:00:00.000Z',
  closesAt: CLOSES,
  electorateName: '机械厂家属院',
  mayChange: true,
  turnout,
  awaitsMe: true,
  votedByMe: false,
  passed: null,
  sentence: null,
  ...part,
});

/** The same vote opened. */
export const voteDetail = (part: Partial<VoteDetail> = {}): VoteDetail => ({
  voteId,
  kind: 'resident_resolution',
  basis: 'household',
  title: '3 号楼前的空地，改成晾晒区和花池吗？',
  question: '您家同意用微基金 8,600 元，把 3 号楼前空地改成晾晒区和花池吗？',
  explanation: '被子没处晒，拉绳又挡路。',
  form: { type: 'for_against' },
  electorate: { scope: 'compound', compoundId: 'c1' },
  electorateName: '机械厂家属院',
  quorum: { numerator: 2, denominator: 3 },
  pass: { fraction: { numerator: 1, denominator: 2 }, strict: true },
  mayChange: true,
  noticeDays: 3,
  opensAt: '2026-11-19T00:00:00.000Z',
  closesAt: CLOSES,
  help: '到 2 号楼楼长处领纸票。',
  state: 'open',
  revision: 3,
  history: [
    { event: 'drafted', at: '2026-11-15T00:00:00.000Z' },
    { event: 'announced', at: '2026-11-16T00:00:00.000Z' },
    { event: 'opened', at: '2026-11-19T00:00:00.000Z' },
  ],
  moderation: 'pass',
  withdrawnBecause: null,
  roll: { households: 240, heads: 240, exclusiveArea: 2_160_000, rollHash: 'hash' },
  outcome: null,
  turnout,
  ballots: [{ householdId: 'c1.2.1.301', address: '机械厂家属院 2 号楼 1 单元 301', receipt: null }],
  mayManage: false,
  countsAt: '2026-11-22T12:00:15.000Z',
  publishesAt: '2026-11-25T12:00:00.000Z',
  remindedAt: null,
  pendingWithdrawal: null,
  ...part,
});

/** 196 of 240 took part, 151 for. */
export const outcome = (part: Partial<Outcome> = {}): Outcome => ({
  heads: 240,
  took: 196,
  counts: [
    { choice: 'for', label: '同意', votes: 151 },
    { choice: 'against', label: '不同意', votes: 33 },
    { choice: 'abstain', label: '弃权', votes: 12 },
  ],
  quorumNeeded: 160,
  quorumMet: true,
  passNeeded: 99,
  passed: true,
  winners: ['for'],
  sentence: '通过：196 户参加，同意 151 户，达到过半数（至少 99 户）。',
  ...part,
});
