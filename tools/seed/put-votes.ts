import { putMessage } from '../../functions/notices/inbox-store';
import { inBatches } from '../../functions/platform/batches';
import { type CommunityId, storedCommunity } from '../../functions/platform/identity';
import { type Ballot, putBallot } from '../../functions/votes/ballots-store';
import { freezeRoll } from '../../functions/votes/freeze';
import { putReason } from '../../functions/votes/reasons-store';
import { readVote, saveVote, type VoteItem } from '../../functions/votes/store';
import type { Household } from '../../shared/places/schema';
import { count } from '../../shared/votes/count';
import { electorateName, isInElectorate } from '../../shared/votes/electorate';
import { pageOf } from '../../shared/votes/page';
import { countsAt } from '../../shared/votes/rules';
import { VoteDraft, type VoteEvent } from '../../shared/votes/schema';
import { ballotsOf } from './ballots';
import { plus } from './clock';
import type { DemoVote } from './demo-vote';
import { seededRandom } from './random';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const AT_ONCE = 48;

export interface Setting {
  now: string;
  roll: readonly Household[];
  compounds: readonly { compoundId: string; name: string }[];
  /** demo people's keys → their ids, and → the household they vote for */
  people: Map<string, string>;
  homes: Map<string, string>;
}

/** Puts a demo vote with its frozen roll, its ballots and its outcome; one that is there already stays as it is. */
export async function putDemoVote(demo: DemoVote, setting: Setting): Promise<void> {
  const community = storedCommunity(demo.community);
  const voteId = seededRandom(`vote ${demo.key}`).digits(26);
  if (await readVote(community, voteId)) return;
  const blank = draftItem(demo, voteId, setting);
  if (demo.state === 'draft' || demo.state === 'announced') return void (await saveVote(community, blank, null));
  const electorate = setting.roll.filter((household) => isInElectorate(household, demo.electorate));
  const roll = await freezeRoll(community, blank);
  const ballots = ballotsOf(demo, voteId, electorate, setting.people, setting.homes, setting.now);
  await inBatches(ballots, AT_ONCE, (ballot) => putBallot(community, voteId, ballot));
  const counted = demo.state === 'closed' || demo.state === 'published';
  const outcome = counted
    ? count(
        blank,
        roll.heads,
        ballots.map((ballot) => ballot.choices),
      )
    : null;
  await putReasons(community, demo, voteId, ballots);
  const vote = { ...blank, roll, outcome };
  await saveVote(community, vote, null);
  if (vote.state === 'published') await tellVoters(demo, vote, setting.people);
}

/** Demo people who took part in a published vote have its result among their messages. */
async function tellVoters(demo: DemoVote, vote: VoteItem, people: Map<string, string>): Promise<void> {
  const message = {
    messageId: `result#${vote.voteId}`,
    sentAt: vote.history.at(-1)?.at ?? vote.closesAt,
    title: '表决结果公布了',
    body: `“${vote.title}”：${vote.outcome?.sentence}`,
    page: pageOf(vote),
  };
  for (const key of Object.keys(demo.voted ?? {})) await putMessage(people.get(key) as string, message);
}

function draftItem(demo: DemoVote, voteId: string, { now, compounds, people }: Setting): VoteItem {
  const by = people.get(demo.by) as string;
  const announced = demo.state === 'draft' ? null : by;
  return {
    ...VoteDraft.parse(demo),
    voteId,
    state: demo.state,
    electorateName: electorateName(demo.electorate, { compounds, buildings: [] }),
    history: historyOf(demo, now),
    moderation: 'pass',
    withdrawnBecause: demo.withdrawnBecause ?? null,
    roll: null,
    outcome: null,
    createdBy: by,
    writtenBy: by,
    announcedBy: announced,
    remindedAt: null,
    pendingWithdrawal: null,
    revision: 1,
  };
}

/** What has happened to a vote in this state, and when. */
function historyOf({ state, opensAt, closesAt, noticeDays }: DemoVote, now: string): VoteEvent[] {
  const announcedAt = plus(opensAt < now ? opensAt : now, -noticeDays * DAY - 2 * HOUR);
  const drafted: VoteEvent = { event: 'drafted', at: state === 'draft' ? plus(now, -HOUR) : plus(announcedAt, -DAY) };
  const announced: VoteEvent = { event: 'announced', at: announcedAt };
  const opened: VoteEvent = { event: 'opened', at: opensAt };
  const closed: VoteEvent = { event: 'closed', at: closesAt };
  switch (state) {
    case 'draft':
      return [drafted];
    case 'announced':
      return [drafted, announced];
    case 'open':
      return [drafted, announced, opened];
    case 'closed':
      return [drafted, announced, opened, closed];
    case 'published':
      return [drafted, announced, opened, closed, { event: 'published', at: plus(countsAt({ closesAt }), HOUR) }];
    case 'withdrawn':
      return [drafted, announced, opened, { event: 'withdrawn', at: plus(opensAt, 2 * DAY) }];
  }
}

async function putReasons(
  community: CommunityId,
  demo: DemoVote,
  voteId: string,
  ballots: readonly Ballot[],
): Promise<void> {
  for (const [index, text] of (demo.reasons ?? []).entries()) {
    const { reasonId, castAt } = ballots[index] as Ballot;
    await putReason(community, voteId, { reasonId, text, audience: 'public', givenAt: castAt, moderation: 'pass' });
  }
}
