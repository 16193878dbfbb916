import type { Checkpoint } from './checkpoint';
import { type Delivery, deliver } from './deliver';
import { type Pattern, passes } from './filter';
import { type Shard, type StreamRecord, streamsApi } from './streams-api';

export interface PollerOptions extends Pick<Delivery, 'invoke' | 'tries' | 'retryMs'> {
  endpoint: string;
  table: string;
  checkpoint: Checkpoint;
  patterns: Pattern[];
  batchSize: number;
  complain(text: string): void;
}

const IDLE_MS = 300;
/** New shards appear every few hours; old ones close. */
const RELIST_MS = 30_000;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Follows the local engine's own stream and hands its records to the stream function, as Lambda's event source does in
 * the cloud: in order, at least once, from where it stopped last time.
 */
export function startPoller(options: PollerOptions): { stop(): Promise<void> } {
  let running = true;
  const following = follow(options, () => running);
  return {
    stop: () => {
      running = false;
      return following;
    },
  };
}

async function follow(options: PollerOptions, isRunning: () => boolean): Promise<void> {
  while (isRunning()) {
    try {
      await round(options, isRunning);
    } catch (error) {
      if (isRunning()) options.complain(`stream: ${(error as Error).message}`);
      await sleep(IDLE_MS * 4);
    }
  }
}

/** Lists the shards and follows them for a while; a parent is drained before its child begins. */
async function round(options: PollerOptions, isRunning: () => boolean): Promise<void> {
  const { endpoint, table, checkpoint } = options;
  const { Streams } = await streamsApi(endpoint, 'ListStreams', { TableName: table });
  const StreamArn = Streams?.[0]?.StreamArn;
  if (!StreamArn) return void (await sleep(IDLE_MS));
  const { StreamDescription } = await streamsApi(endpoint, 'DescribeStream', { StreamArn });
  const open = (StreamDescription.Shards ?? []).filter((shard) => checkpoint.place(shard.ShardId) !== 'end');
  const ready = open.filter((shard) => !open.some((other) => other.ShardId === shard.ParentShardId));
  if (ready.length === 0) return void (await sleep(IDLE_MS));
  const until = performance.now() + RELIST_MS;
  const goOn = () => isRunning() && performance.now() < until;
  await Promise.all(ready.map((shard) => drain(options, StreamArn, shard, goOn)));
}

async function drain(options: PollerOptions, arn: string, { ShardId }: Shard, goOn: () => boolean): Promise<void> {
  const { endpoint, checkpoint } = options;
  let iterator: string | undefined = await iteratorOf(endpoint, arn, ShardId, checkpoint.place(ShardId));
  while (iterator && goOn()) {
    const answer: { Records?: StreamRecord[]; NextShardIterator?: string } = await streamsApi(endpoint, 'GetRecords', {
      ShardIterator: iterator,
      Limit: 1000,
    });
    const records = answer.Records ?? [];
    await handle(options, arn, records);
    const last = records.at(-1);
    if (last) checkpoint.keep(ShardId, last.dynamodb.SequenceNumber);
    else if (answer.NextShardIterator) await sleep(IDLE_MS);
    iterator = answer.NextShardIterator;
  }
  if (!iterator) checkpoint.keep(ShardId, 'end');
}

async function iteratorOf(endpoint: string, StreamArn: string, ShardId: string, after?: string): Promise<string> {
  const from = (type: string, SequenceNumber?: string) =>
    streamsApi(endpoint, 'GetShardIterator', {
      StreamArn,
      ShardId,
      ShardIteratorType: type,
      ...(SequenceNumber && { SequenceNumber }),
    });
  if (!after) return (await from('TRIM_HORIZON')).ShardIterator;
  try {
    return (await from('AFTER_SEQUENCE_NUMBER', after)).ShardIterator;
  } catch (error) {
    // What the engine no longer keeps cannot be read again: go on with what it has.
    if ((error as Error).name !== 'TrimmedDataAccessException') throw error;
    return (await from('TRIM_HORIZON')).ShardIterator;
  }
}

async function handle(options: PollerOptions, eventSourceARN: string, records: StreamRecord[]): Promise<void> {
  const { patterns, batchSize, complain } = options;
  const wanted = records.filter((record) => passes(record, patterns)).map((record) => ({ ...record, eventSourceARN }));
  const lost = (record: StreamRecord) => complain(`stream: gave up on ${record.eventName} ${record.eventID}`);
  for (let at = 0; at < wanted.length; at += batchSize)
    await deliver(wanted.slice(at, at + batchSize), { ...options, lost });
}
