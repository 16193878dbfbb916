import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { inBatches } from '../../functions/platform/batches';
import { newId, newPersonId } from '../../functions/platform/ids';
import { type Capacity, metered } from '../../functions/platform/meter';
import { doc } from '../../functions/platform/table';
import { countVote } from '../../functions/votes/count-vote';
import { openNow } from '../../functions/votes/opening';
import { countsAt } from '../../shared/votes/rules';
import { type newPlace, newVote, TableName } from './place';

/** Fills a box with `ballots` ballots and counts it, as the closing hour does. */
export async function counting(place: Awaited<ReturnType<typeof newPlace>>, ballots: number) {
  const announced = await newVote(place.community);
  const vote = await openNow(place.community, announced.voteId, new Date().toISOString());
  const pk = `COMMUNITY#${place.community}#VOTE#${vote.voteId}#BALLOTS`;
  const castAt = new Date().toISOString();
  const batches = Array.from({ length: Math.ceil(ballots / 25) }, (_, n) => Math.min(25, ballots - n * 25));
  await inBatches(batches, 4, async (size) => {
    const puts = Array.from({ length: size }, (_, i) => {
      const ballot = {
        householdId: 'c1.1.1.101',
        choices: [i % 3 ? 'for' : 'against'],
        castAt,
        by: newPersonId(),
        channel: 'phone',
      };
      const sealed = { version: 1, nonce: 'n'.repeat(22), leaf: 'l'.repeat(43), reasonId: 'r'.repeat(24) };
      return { PutRequest: { Item: { pk, sk: newId(castAt), ...ballot, ...sealed } } };
    });
    await doc().send(new BatchWriteCommand({ RequestItems: { [TableName()]: puts } }));
  });
  const capacity: Capacity = { read: 0, write: 0 };
  const started = performance.now();
  const { outcome } = await metered(capacity, () => countVote(place.community, vote.voteId, countsAt(vote)));
  const ms = performance.now() - started;
  if (outcome?.took !== ballots) throw new Error(`counted ${outcome?.took} of ${ballots}`);
  return { ms, rcu: capacity.read };
}
