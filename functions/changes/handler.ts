import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { handler as activities } from '../activities/on-change';
import { handler as donations } from '../donations/on-change';
import { handler as shifts } from '../shifts/on-change';
import { handler as votes } from '../votes/on-change';

/** Every feature that follows the table. A new one adds its line here, and its keys to the filter in serverless.yml. */
const READERS = [votes, activities, shifts, donations];

/**
 * The table's stream reader: a shard serves two readers well, and more features than that follow it. The second one is
 * for emergency calls alone (functions/musters), which wait behind nobody's reminders.
 * Each feature looks at the keys and takes what is its own; one that fails gets its record again, and so do the others,
 * who do their work once however often they are told.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const answers = await Promise.all(READERS.map((reader) => reader(event)));
  const failed = new Set(
    answers.flatMap(({ batchItemFailures }) => batchItemFailures.map((one) => one.itemIdentifier)),
  );
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}
