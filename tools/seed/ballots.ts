import type { Ballot } from '../../functions/votes/ballots-store';
import { canonicalBallot, leafOf } from '../../functions/votes/receipt';
import type { Household } from '../../shared/places/schema';
import { choicesOf } from '../../shared/votes/rules';
import type { Choice, VoteDraft, VoteId } from '../../shared/votes/schema';
import { iso } from './clock';
import { DEMO_HOMES } from './demo-people';
import type { DemoVote } from './demo-vote';
import { type Random, seededRandom } from './random';

/** Choices as they lie in the box, shuffled. */
function marksOf({ marks, form }: DemoVote, random: Random): Choice[][] {
  if (!('ballots' in marks))
    return random.shuffled(Object.entries(marks).flatMap(([choice, votes]) => Array(votes).fill([choice as Choice])));
  const order = choicesOf(form).map(({ choice }) => choice);
  const most = form.type === 'multiple' ? form.max : 1;
  return Array.from({ length: marks.ballots as number }, () => {
    const chosen = random.shuffled(order.filter((c) => c !== 'abstain')).slice(0, random.between(1, most));
    return order.filter((choice) => chosen.includes(choice));
  });
}

export interface Voter {
  voterKey: string;
  householdId: string;
  by: string;
}

/** The ballots of a demo vote: one per household (or made-up person), cast between opening and now. */
export function ballotsOf(
  vote: DemoVote,
  voteId: VoteId,
  electorate: readonly Household[],
  people: Map<string, string>,
  homes: Map<string, string>,
  now: string,
): Ballot[] {
  const random = seededRandom(`ballots ${vote.key}`);
  const free = electorate.filter(({ householdId }) => !DEMO_HOMES.has(`${vote.community}/${householdId}`));
  const voters = random.shuffled(free).map(({ householdId }): Voter => {
    const by = random.digits(26);
    return { voterKey: vote.basis === 'person' ? by : householdId, householdId, by };
  });
  const known = Object.entries(vote.voted ?? {}).map(([key, choices]) => {
    const by = people.get(key) as string;
    const householdId = homes.get(key) as string;
    return { voter: { voterKey: vote.basis === 'person' ? by : householdId, householdId, by }, choices };
  });
  const drawn = marksOf(vote, random).map((choices, index) => ({ voter: voters[index] as Voter, choices }));
  const cast = castTimes(vote, now, random);
  return [...drawn, ...known].map(({ voter, choices }) => ballotFor(voteId, voter, choices, cast(), random));
}

const castTimes = ({ opensAt, closesAt }: Pick<VoteDraft, 'opensAt' | 'closesAt'>, now: string, random: Random) => {
  const from = Date.parse(opensAt);
  const until = Math.min(Date.parse(closesAt), Date.parse(now));
  return () => iso(from + Math.floor(random.next() * (until - from)));
};

function ballotFor(voteId: VoteId, voter: Voter, choices: Choice[], castAt: string, random: Random): Ballot {
  const nonce = random.bytes(16).toString('base64url');
  const leaf = leafOf(canonicalBallot(voteId, 'phone', choices), nonce);
  const reasonId = random.bytes(12).toString('hex');
  return { ...voter, choices, castAt, channel: 'phone', version: 1, nonce, leaf, reasonId };
}
