import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { storedCommunity } from '../platform/identity';
import { remindMissing } from './reminder';
import { announceResult } from './result-message';
import { REMINDER } from './store';

/**
 * The table's stream: writes to people about a vote. Records arrive at least once and in batches; those that failed are
 * named, so only they come again. Only reminders and publications are looked into: a ballot's record passes unopened.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const record of event.Records) {
    try {
      await handle(record);
    } catch (error) {
      console.error(
        JSON.stringify({ level: 'error', job: 'on-change', error: (error as Error).name, stack: lines(error) }),
      );
      batchItemFailures.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' });
    }
  }
  return { batchItemFailures };
}

const lines = (error: unknown): string[] => ((error as Error).stack ?? '').split('\n').slice(1, 10);

async function handle({ eventName, dynamodb }: DynamoDBRecord): Promise<void> {
  const [, community, kind, voteId, more] = dynamodb?.Keys?.pk?.S?.split('#') ?? [];
  const sk = dynamodb?.Keys?.sk?.S ?? '';
  if (kind !== 'VOTE' || more !== undefined || voteId === undefined) return;
  if (eventName === 'INSERT' && sk.startsWith(REMINDER))
    await remindMissing(storedCommunity(community), voteId, sk.slice(REMINDER.length), new Date().toISOString());
  const published = (image: { state?: { S?: string } } | undefined) => image?.state?.S === 'published';
  if (eventName === 'MODIFY' && sk === 'VOTE' && published(dynamodb?.NewImage) && !published(dynamodb?.OldImage))
    await announceResult(storedCommunity(community), voteId);
}
