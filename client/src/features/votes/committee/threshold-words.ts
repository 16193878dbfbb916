import { leastReaching, quorumNeeded } from '../../../../../shared/votes/rules';
import type { Vote } from '../../../../../shared/votes/schema';
import { thousands } from '../../../platform/numbers';
import { unitOf } from '../words';

/** A sentence in pieces; the bold ones are the numbers to remember. */
export interface Piece {
  text: string;
  bold?: boolean;
}

const plain = (text: string): Piece => ({ text });
const bold = (text: string): Piece => ({ text, bold: true });

type Rules = Pick<Vote, 'kind' | 'basis' | 'form' | 'quorum' | 'pass'>;

/**
 * What the chosen rules mean in numbers, computed by the counting rules themselves:
 * 240 户里至少 160 户参加才算数；如果正好 160 户参加，至少 81 户同意才通过。弃权算参加，不算同意。
 */
export function ruleWords(rules: Rules, heads: number): Piece[] {
  const unit = unitOf(rules.basis);
  if (rules.kind === 'poll' || !rules.quorum || !rules.pass)
    return [plain('就是说：只听意见，不设够数线，也不定通过不通过。选得最多的，就是大家的倾向，只作参考。')];
  const needed = quorumNeeded(heads, rules.quorum) ?? 0;
  const least = leastReaching(needed, rules.pass);
  const start = [
    plain(`就是说：${thousands(heads)} ${unit}里`),
    bold(`至少 ${thousands(needed)} ${unit}`),
    plain(`参加才算数；如果正好 ${thousands(needed)} ${unit}参加，`),
  ];
  if (rules.form.type === 'for_against')
    return [...start, bold(`至少 ${thousands(least)} ${unit}`), plain('同意才通过。弃权算参加，不算同意。')];
  if (rules.form.type === 'single')
    return [
      ...start,
      plain('得票最多的选项要有'),
      bold(`至少 ${thousands(least)} ${unit}`),
      plain('选它才算定下，打平不算。弃权算参加，不算选了谁。'),
    ];
  return [
    ...start,
    plain('每个选项有'),
    bold(`至少 ${thousands(least)} ${unit}`),
    plain('选它就算通过，可以不止一个。弃权算参加，不算选了谁。'),
  ];
}
