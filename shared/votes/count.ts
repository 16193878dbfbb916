import { choicesOf, headsShown, leastReaching, quorumNeeded, quorumThreshold, reaches } from './rules';
import type { Choice, Outcome, Vote } from './schema';
import { pollSentence, resolutionSentence } from './sentences';

type Rules = Pick<Vote, 'kind' | 'basis' | 'form' | 'quorum' | 'pass'>;

/** A count in progress: every ballot is one head; a ballot with several marks counts once for each. */
export interface Tally {
  took: number;
  votes: Map<Choice, number>;
}
export const emptyTally = (): Tally => ({ took: 0, votes: new Map() });

/** Adds ballots as they are read, page by page: a city's ballots never stand in memory together. */
export function addBallots(tally: Tally, ballots: Iterable<readonly Choice[]>): void {
  for (const choices of ballots) {
    tally.took += 1;
    for (const choice of choices) tally.votes.set(choice, (tally.votes.get(choice) ?? 0) + 1);
  }
}

export function count(rules: Rules, heads: number, ballots: Iterable<readonly Choice[]>): Outcome {
  const tally = emptyTally();
  addBallots(tally, ballots);
  return outcomeOf(rules, heads, tally);
}

/**
 * The outcome of a tally: quorum over all heads of the frozen roll, threshold over those who took part (弃权 took part).
 * A threshold is asked of 同意 alone, or of every option; never of 弃权 or 不同意. With several marks each option that
 * reaches it is carried; of a single choice only one can be, so a tie at the top carries none. A poll has no threshold:
 * whatever got the most, 不同意 included, is its tendency.
 */
export function outcomeOf(rules: Rules, registered: number, { took, votes }: Tally): Outcome {
  const heads = headsShown(rules.basis, registered, took);
  const counts = choicesOf(rules.form).map(({ choice, label }) => ({ choice, label, votes: votes.get(choice) ?? 0 }));
  const isPoll = rules.kind === 'poll' || !rules.quorum || !rules.pass;
  const candidates = counts.filter((c) => c.choice !== 'abstain' && (isPoll || c.choice !== 'against'));
  const most = Math.max(0, ...candidates.map((c) => c.votes));
  const leaders = candidates.filter((c) => c.votes === most && most > 0).map((c) => c.choice);
  const base = { heads, took, counts };

  if (isPoll || !rules.quorum || !rules.pass) {
    const facts = { ...base, quorumNeeded: null, quorumMet: null, passNeeded: null, passed: null, winners: leaders };
    return { ...facts, sentence: pollSentence(rules, facts) };
  }
  const threshold = rules.pass;
  const quorumMet = reaches(took, heads, quorumThreshold(rules.quorum)) && took > 0;
  const reaching = candidates.filter((c) => c.votes > 0 && reaches(c.votes, took, threshold)).map((c) => c.choice);
  const carried = rules.form.type === 'single' && leaders.length > 1 ? [] : reaching;
  const winners = rules.form.type === 'single' ? carried.filter((choice) => leaders.includes(choice)) : carried;
  const passed = quorumMet && winners.length > 0;
  const facts = {
    ...base,
    quorumNeeded: quorumNeeded(heads, rules.quorum),
    quorumMet,
    passNeeded: leastReaching(took, threshold),
    passed,
    winners: passed ? winners : [],
  };
  return { ...facts, sentence: resolutionSentence(rules, facts, threshold, leaders.length > 1) };
}
