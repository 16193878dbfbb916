import type { Choice, Outcome, Threshold, Vote } from './schema';

type Rules = Pick<Vote, 'basis' | 'form'>;
type Facts = Omit<Outcome, 'sentence'>;

const UNIT = { household: '户', adult: '人', person: '人' } as const;

const labelsOf = (facts: Facts, choices: Choice[]): string =>
  facts.counts
    .filter((c) => choices.includes(c.choice))
    .map((c) => c.label)
    .join('、');

/** What a poll says in one sentence; it never claims to decide. */
export function pollSentence(rules: Rules, facts: Facts): string {
  const unit = UNIT[rules.basis];
  if (facts.took === 0) return '没有人参加，这次没有收到意见。';
  if (facts.winners.length === 0) return `${facts.took} ${unit}参加，都选了弃权，只作参考。`;
  const most = Math.max(...facts.counts.filter((c) => facts.winners.includes(c.choice)).map((c) => c.votes));
  const named = `“${labelsOf(facts, facts.winners)}”`;
  if (facts.winners.length > 1) return `${facts.took} ${unit}参加，${named}一样多，各 ${most} ${unit}，只作参考。`;
  return `${facts.took} ${unit}参加，选${named}的最多，${most} ${unit}，只作参考。`;
}

/** 三分之二 etc. are said as fractions people know; anything else as N/M. */
export function fractionWords({ fraction: { numerator, denominator }, strict }: Threshold): string {
  const digits = '零一二三四五六七八九十';
  if (numerator * 2 === denominator) return strict ? '过半数' : '一半';
  const small = denominator <= 10;
  const part = small ? `${digits[denominator]}分之${digits[numerator]}` : `${numerator}/${denominator}`;
  const words = numerator === denominator ? '全部' : part;
  return strict ? `超过${words}` : words;
}

/** Why a resolution passed or not, in one sentence, with the numbers. */
export function resolutionSentence(rules: Rules, facts: Facts, pass: Threshold, tied: boolean): string {
  const unit = UNIT[rules.basis];
  if (!facts.quorumMet) {
    const short = (facts.quorumNeeded ?? 0) - facts.took;
    return `没有通过：${facts.heads} ${unit}里只有 ${facts.took} ${unit}参加，离够数还差 ${short} ${unit}。`;
  }
  const line = `${fractionWords(pass)}（至少 ${facts.passNeeded} ${unit}）`;
  const forAgainst = rules.form.type === 'for_against';
  if (facts.passed) {
    const votes = facts.counts.filter((c) => facts.winners.includes(c.choice)).map((c) => c.votes);
    const named = forAgainst ? '同意' : `“${labelsOf(facts, facts.winners)}”`;
    return `通过：${facts.took} ${unit}参加，${named} ${votes.join('、')} ${unit}，达到${line}。`;
  }
  if (rules.form.type === 'single' && tied) return '没有通过：够数了，但得票最多的选项打平，谁也没有领先。';
  const candidates = facts.counts.filter((c) => c.choice !== 'against' && c.choice !== 'abstain');
  const best = Math.max(0, ...candidates.map((c) => c.votes));
  const what = forAgainst ? '同意' : '得票最多的选项';
  return `没有通过：够数了，但${what}只有 ${best} ${unit}，没达到${line}。`;
}
