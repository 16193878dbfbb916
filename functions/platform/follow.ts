import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { trace } from './trace';

export type FollowStream = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/**
 * A reader of the table's stream. Records arrive at least once and in batches, and carry keys only: what happened is
 * read from the item itself. Those that failed are named, so only they come again.
 */
export const follow =
  (job: string, handle: (record: DynamoDBRecord) => Promise<void>): FollowStream =>
  async (event) => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const record of event.Records) {
      try {
        await handle(record);
      } catch (error) {
        console.error(JSON.stringify({ level: 'error', job, ...trace(error) }));
        batchItemFailures.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' });
      }
    }
    return { batchItemFailures };
  };
