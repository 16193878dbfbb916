import type { Outcome, Vote } from '../../../../shared/votes/schema';
import { thousands } from '../../platform/numbers';
import { unitOf } from './words';

export interface VerdictWords {
  word: string;
  tone: 'done' | 'quiet' | 'bad';
}

/** The stamp on a result. A poll decides nothing, so it gets no verdict. */
export function verdictOf(outcome: Outcome): VerdictWords {
  if (outcome.passed === null) return { word: '只作参考', tone: 'quiet' };
  if (outcome.passed) return { word: '通过', tone: 'done' };
  return { word: '没有通过', tone: 'quiet' };
}

/** 要到 160 户 · 三分之二 */
export const neededWords = (needed: number, basis: Vote['basis'], share: string | undefined): string =>
  `要到 ${thousands(needed)} ${unitOf(basis)}${share ? ` · ${share}` : ''}`;
