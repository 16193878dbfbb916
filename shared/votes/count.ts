import { choicesOf, leastReaching, quorumNeeded, quorumThreshold, reaches } from './rules';
import type { Choice, Outcome, Threshold, Vote } from './schema';

type Rules = Pick<Vote, 'kind' | 'basis' | 'form' | 'quorum' | 'pass'>;

const UNIT = { household: '户', adult: '人', person: '人' } as const;

/** Votes per choice: every ballot is one head; a ballot with several marks counts once for each. */
export function tally(ballots: Iterable<readonly Choice[]>): { took: number; votes: Map<Choice, number> } {
  const votes = new Map<Choice, number>();
  let took = 0;
  for (const choices of ballots) {
    took += 1;
    for (const choice of choices) votes.set(choice, (votes.get(choice) ?? 0) + 1);
  }
  return { took, votes };
}

/** The choices a threshold can be asked of: 同意 alone, or every option; never 弃权 or 不同意. */
const isCandidate = (choice: Choice) => choice !== 'against' && choice !== 'abstain';

/**
 * Counts a vote: quorum over all heads of the frozen roll, threshold over those who took part (弃权 took part).
 * With several options each one that reaches the threshold is carried; of a single choice only one can be,
 * so a tie at the top carries none.
 */
export function count(rules: Rules, heads: number, ballots: Iterable<readonly Choice[]>): Outcome {
  const { took, votes } = tally(ballots);
  const counts = choicesOf(rules.form).map(({ choice, label }) => ({ choice, label, votes: votes.get(choice) ?? 0 }));
  const candidates = counts.filter((c) => isCandidate(c.choice));
  const most = Math.max(0, ...candidates.map((c) => c.votes));
  const leaders = candidates.filter((c) => c.votes === most && most > 0).map((c) => c.choice);
  const base = { heads, took, counts };

  if (rules.kind === 'poll' || !rules.quorum || !rules.pass) {
    const facts = { ...base, quorumNeeded: null, quorumMet: null, passNeeded: null, passed: null, winners: leaders };
    return { ...facts, sentence: pollSentence(rules, facts) };
  }
  const threshold = rules.pass;
  const quorumMet = reaches(took, heads, quorumThreshold(rules.quorum)) && took > 0;
  const reaching = candidates.filter((c) => c.votes > 0 && reaches(c.votes, took, threshold)).map((c) => c.choice);
  const carried = rules.form.type === 'single' ? (leaders.length === 1 ? intersect(leaders, reaching) : []) : reaching;
  const passed = quorumMet && carried.length > 0;
  const facts = {
    ...base,
    quorumNeeded: quorumNeeded(heads, rules.quorum),
    quorumMet,
    passNeeded: leastReaching(took, threshold),
    passed,
    winners: passed ? carried : [],
  };
  return { ...facts, sentence: resolutionSentence(rules, facts, threshold, leaders.length > 1) };
}

const intersect = (a: Choice[], b: Choice[]) => a.filter((x) => b.includes(x));
const labelsOf = (outcome: Omit<Outcome, 'sentence'>, choices: Choice[]) =>
  outcome.counts
    .filter((c) => choices.includes(c.choice))
    .map((c) => c.label)
    .join('、');

function pollSentence(rules: Rules, o: Omit<Outcome, 'sentence'>): string {
  const unit = UNIT[rules.basis];
  if (o.took === 0) return '没有人参加，这次没有收到意见。';
  if (o.winners.length === 0) return `${o.took} ${unit}参加，没有选出倾向，只作参考。`;
  const most = Math.max(...o.counts.filter((c) => o.winners.includes(c.choice)).map((c) => c.votes));
  return `${o.took} ${unit}参加，选“${labelsOf(o, o.winners)}”的最多，${most} ${unit}，只作参考。`;
}

/** 三分之二 etc. are said as fractions people know; anything else as N/M. */
export function fractionWords({ fraction: { numerator, denominator }, strict }: Threshold): string {
  const digits = '零一二三四五六七八九十';
  const words =
    numerator === denominator
      ? '全部'
      : denominator <= 10 && numerator <= 10
        ? `${digits[denominator]}分之${digits[numerator]}`
        : `${numerator}/${denominator}`;
  if (strict && numerator * 2 === denominator) return '过半数';
  if (!strict && numerator * 2 === denominator) return '一半';
  return strict ? `超过${words}` : words;
}

function resolutionSentence(rules: Rules, o: Omit<Outcome, 'sentence'>, pass: Threshold, tied: boolean): string {
  const unit = UNIT[rules.basis];
  if (!o.quorumMet) {
    const short = (o.quorumNeeded ?? 0) - o.took;
    return `没有通过：${o.heads} ${unit}里只有 ${o.took} ${unit}参加，离够数还差 ${short} ${unit}。`;
  }
  const line = `${fractionWords(pass)}，至少 ${o.passNeeded} ${unit}`;
  if (o.passed) {
    const yes = o.counts.filter((c) => o.winners.includes(c.choice));
    const named = rules.form.type === 'for_against' ? '同意' : `“${labelsOf(o, o.winners)}”`;
    const votes = yes.map((c) => c.votes).join('、');
    return `通过：${o.took} ${unit}参加，${named} ${votes} ${unit}，达到${line}。`;
  }
  if (rules.form.type === 'single' && tied) return `没有通过：够数了，但得票最多的选项打平，谁也没有领先。`;
  const best = Math.max(0, ...o.counts.filter((c) => isCandidate(c.choice)).map((c) => c.votes));
  const what = rules.form.type === 'for_against' ? '同意' : '得票最多的选项';
  return `没有通过：够数了，但${what}只有 ${best} ${unit}，没达到${line}。`;
}
