import { AppError } from '../../shared/http/errors';
import type { Basis, Electorate } from '../../shared/votes/schema';
import { readHouseholds } from '../places/reads';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { type Roll, rollOf } from './roll';
import { putChunk } from './rolls-store';
import type { VoteItem } from './store';

/** The electorate as it stands now. An electorate without a single head cannot decide anything. */
export async function rollNow(community: CommunityId, electorate: Electorate, basis: Basis): Promise<Roll> {
  const roll = rollOf(await readHouseholds(community), electorate, basis);
  if (roll.summary.heads === 0) throw new AppError('ELECTORATE_EMPTY');
  return roll;
}

/** Writes today's roll beside the vote. It counts for nothing until the vote names its hash. */
export async function freezeRoll(community: CommunityId, vote: VoteItem): Promise<Roll['summary']> {
  const { summary, chunks } = await rollNow(community, vote.electorate, vote.basis);
  await inBatches(chunks, 10, (chunk) => putChunk(community, vote.voteId, summary.rollHash, chunk));
  return summary;
}
