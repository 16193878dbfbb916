import { choicesOf } from '../../../../shared/votes/rules';
import type { Basis, Choice, Fraction, Turnout, Vote, VoteKind } from '../../../../shared/votes/schema';
import { fractionWords } from '../../../../shared/votes/sentences';
import { thousands } from '../../platform/numbers';

/** How neighbours name what the contract calls by codes. */
export const KIND_NAMES: Record<VoteKind, string> = { resident_resolution: '居民议事', poll: '征求意见' };

export const unitOf = (basis: Basis): '户' | '人' => (basis === 'household' ? '户' : '人');

/** Whose ballot it is: 一户一票 · 成年人一人一票 · 一户一份 · 每人一份 */
export function basisWords({ kind, basis }: Pick<Vote, 'kind' | 'basis'>): string {
  if (kind === 'poll') return basis === 'household' ? '一户一份' : '每人一份';
  return basis === 'household' ? '一户一票' : '成年人一人一票';
}

/** 三分之二 */
export const quorumWords = (quorum: Fraction | null): string | undefined =>
  quorum ? fractionWords({ fraction: quorum, strict: false }) : undefined;

/** 同意 · 修花池、装路灯 — in the order of the paper */
export const choiceWords = (vote: Pick<Vote, 'form'>, choices: readonly Choice[]): string =>
  choicesOf(vote.form)
    .filter(({ choice }) => choices.includes(choice))
    .map(({ label }) => label)
    .join('、');

/** Whose ballot is put in the box: 我家这一票 · 我这一票 */
export const myBallotWords = (basis: Basis): string => (basis === 'household' ? '我家这一票' : '我这一票');
/** 您家 · 您 */
export const youWords = (basis: Basis): string => (basis === 'household' ? '您家' : '您');

/** 还没有人参加 · 已有 142 户参加 */
export const tookWords = ({ took }: Turnout, basis: Basis): string =>
  took === 0 ? '还没有人参加' : `已有 ${thousands(took)} ${unitOf(basis)}参加`;
