import { momentWords, stampWords } from '../../shared/http/time-words';
import { pageOf } from '../../shared/votes/page';
import type { VoteId } from '../../shared/votes/schema';
import { notify } from '../notices/notify';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readMembers } from '../residents/reads';
import { ballotPages } from './ballots-store';
import { rollChunks } from './rolls-store';
import { readVote, type VoteItem } from './store';

/** Households looked up and written to at once; each waits for WeChat. */
const AT_ONCE = 16;

/**
 * Writes to everyone who could still vote and has not: the frozen roll minus the ballots. Safe to run again: a message
 * has one id per reminder and household, and is kept once.
 */
export async function remindMissing(
  community: CommunityId,
  voteId: VoteId,
  reminderAt: string,
  now: string,
): Promise<void> {
  const vote = await readVote(community, voteId, { consistent: true });
  if (!vote?.roll || vote.state !== 'open' || vote.closesAt <= now) return;
  const voted = new Set<string>();
  for await (const page of ballotPages(community, voteId)) for (const { voterKey } of page) voted.add(voterKey);
  for await (const { rows } of rollChunks(community, voteId, vote.roll.rollHash)) {
    const households = vote.basis === 'household' ? rows.filter((row) => !voted.has(row.householdId)) : rows;
    await inBatches(households, AT_ONCE, ({ householdId }) =>
      remindHousehold(community, vote, householdId, voted, reminderAt),
    );
  }
}

async function remindHousehold(
  community: CommunityId,
  vote: VoteItem,
  householdId: string,
  voted: ReadonlySet<string>,
  reminderAt: string,
): Promise<void> {
  const members = await readMembers(community, householdId);
  const missing = members.filter(({ personId, seat }) => {
    if (vote.basis === 'household') return true;
    if (vote.basis === 'person') return !voted.has(personId);
    return seat !== null && !voted.has(`${householdId}#${seat}`);
  });
  for (const { personId } of missing)
    await notify(personId, {
      messageId: `reminder#${vote.voteId}#${householdId}`,
      sentAt: reminderAt,
      title: '还差您家一票',
      body: `“${vote.title}” ${momentWords(vote.closesAt)} 截止，您还没有投，点开就能投。${vote.help}`,
      page: pageOf(vote),
      kind: 'vote_reminder',
      data: { what: vote.title, until: stampWords(vote.closesAt) },
    });
}
