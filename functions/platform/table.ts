import { createHash } from 'node:crypto';
import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { AppError } from '../../shared/http/errors';
import { pastConflicts } from './conflict';
import { openCursor, sealCursor } from './cursor';
import { addCapacity } from './meter';

export type Key = { pk: string; sk: string };
export type Item = Record<string, unknown>;
type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Untabled<T> = T extends { TableName: unknown } ? Omit<T, 'TableName'> : never;
/** One Put, Update, Delete or ConditionCheck, without the table's name. */
export type Write = { [K in keyof Action]?: Untabled<NonNullable<Action[K]>> };
/** A write and, when its condition fails, the error to raise. `found` is the item as it stood then. */
export interface Step {
  write: Write;
  onRefused: (found: Item | undefined) => Error;
}

/** Read at call time: the tests start their engine after this module is loaded. */
const TableName = () => process.env.TABLE_NAME ?? 'small-stool';
/**
 * A function lives 10 s; three tries of 2.5 s leave room to answer. Without `throwOn…` the SDK would only warn. There is
 * no shorter limit for connecting: the SDK counts the wait for a free socket as part of it, and a crowded moment at
 * which everything only takes longer would be refused as busy.
 */
const TIMES = {
  requestHandler: { requestTimeout: 2500, throwOnRequestTimeout: true },
  maxAttempts: 3,
};
const ReturnConsumedCapacity = 'TOTAL';
/** A page of a list. 1 MB is DynamoDB's own limit, 100 rows is what a phone shows. */
const PAGE = 100;

let client: DynamoDBDocumentClient | undefined;
/** Exported for the engine's own scripts (creating the table, the benchmark's bare calls). */
export function doc(): DynamoDBDocumentClient {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  const local = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  client ??= DynamoDBDocumentClient.from(new DynamoDBClient(endpoint ? { ...TIMES, ...local, endpoint } : TIMES), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return client;
}

export async function get(key: Key, { consistent = false } = {}): Promise<Item | undefined> {
  const input = { TableName: TableName(), Key: key, ConsistentRead: consistent, ReturnConsumedCapacity } as const;
  const reply = await busy(() => doc().send(new GetCommand(input)));
  addCapacity('read', reply.ConsumedCapacity);
  return reply.Item;
}

export interface Query {
  pk: string;
  /** sort key prefix; absent: the whole partition */
  prefix?: string;
  /** inclusive upper bound of the sort key, e.g. everything due until now */
  until?: string;
  /** inclusive lower bound; DynamoDB takes it only together with an upper one */
  from?: string;
  index?: 'byState';
  newestFirst?: boolean;
  consistent?: boolean;
  limit?: number;
}

/** One page, and the cursor that continues exactly this query and no other. */
export async function list(query: Query, cursor?: string): Promise<{ items: Item[]; cursor: string | null }> {
  const identity = createHash('sha256').update(JSON.stringify(query)).digest('base64url');
  const start = cursor === undefined ? undefined : await openCursor(identity, cursor);
  const reply = await page(query, { ...(start && { ExclusiveStartKey: start }) });
  const next = reply.LastEvaluatedKey ? await sealCursor(identity, reply.LastEvaluatedKey) : null;
  return { items: reply.Items ?? [], cursor: next };
}

/** Every item of a query whose size the caller bounds: more than `max` is a fault, not a longer wait. */
export async function listAll(query: Query, max: number): Promise<Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const reply = await page(
      { ...query, limit: Math.min(max + 1, 2000) },
      { ...(ExclusiveStartKey && { ExclusiveStartKey }) },
    );
    items.push(...(reply.Items ?? []));
    if (items.length > max) throw new Error(`more than ${max} items under ${query.pk.replace(/#.*/, '')}`);
    ExclusiveStartKey = reply.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

/** How many items a query has, without carrying them over. */
export async function countItems(query: Query): Promise<number> {
  let total = 0;
  let ExclusiveStartKey: Item | undefined;
  do {
    const reply = await page(
      { ...query, limit: 5000 },
      { Select: 'COUNT', ...(ExclusiveStartKey && { ExclusiveStartKey }) },
    );
    total += reply.Count ?? 0;
    ExclusiveStartKey = reply.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return total;
}

async function page(query: Query, more: Partial<QueryCommandInput>) {
  const [pk, sk] = query.index === 'byState' ? ['statePk', 'stateSk'] : ['pk', 'sk'];
  const bounds = [
    '#pk = :pk',
    ...(query.prefix === undefined ? [] : ['begins_with(#sk, :prefix)']),
    ...(query.until === undefined ? [] : [query.from === undefined ? '#sk <= :until' : '#sk BETWEEN :from AND :until']),
  ];
  const ranged = bounds.length > 1;
  const input: QueryCommandInput = {
    TableName: TableName(),
    ...(query.index && { IndexName: query.index }),
    KeyConditionExpression: bounds.join(' AND '),
    ExpressionAttributeNames: { '#pk': pk, ...(ranged && { '#sk': sk }) },
    ExpressionAttributeValues: {
      ':pk': query.pk,
      ':prefix': query.prefix,
      ':until': query.until,
      ':from': query.from,
    },
    ScanIndexForward: !query.newestFirst,
    ConsistentRead: query.consistent ?? false,
    Limit: query.limit ?? PAGE,
    ReturnConsumedCapacity,
    ...more,
  };
  const reply = await busy(() => doc().send(new QueryCommand(input)));
  addCapacity('read', reply.ConsumedCapacity);
  return reply;
}

/** One conditional write. An update replies with the item as it now stands. */
export async function write({ write: { Put, Update, Delete }, onRefused }: Step): Promise<Item | undefined> {
  const common = {
    TableName: TableName(),
    ReturnConsumedCapacity,
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
  const command = Put
    ? new PutCommand({ ...common, ...Put })
    : Update
      ? new UpdateCommand({ ...common, ...Update, ReturnValues: 'ALL_NEW' } as never)
      : new DeleteCommand({ ...common, ...(Delete as { Key: Item }) });
  try {
    const reply = await pastConflicts(() => busy(() => doc().send(command as PutCommand)));
    addCapacity('write', reply.ConsumedCapacity);
    return reply.Attributes;
  } catch (error) {
    if ((error as Error).name !== 'ConditionalCheckFailedException') throw error;
    addCapacity('write', { CapacityUnits: 1 });
    throw onRefused(unmarshalled(error));
  }
}

/** All steps happen, or none do. The first refused step decides which error the caller sees. */
export async function transact(steps: Step[]): Promise<void> {
  const TransactItems = steps.map(({ write }) => {
    const [kind, body] = Object.entries(write)[0] as [string, object];
    const common = { TableName: TableName(), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
    return { [kind]: { ...common, ...body } } as Action;
  });
  const command: TransactWriteCommandInput = { TransactItems, ReturnConsumedCapacity };
  try {
    const reply = await pastConflicts(() => busy(() => doc().send(new TransactWriteCommand(command))));
    for (const capacity of reply.ConsumedCapacity ?? []) addCapacity('write', capacity);
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = error.CancellationReasons ?? [];
    const refused = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
    if (refused >= 0) throw (steps[refused] as Step).onRefused(unmarshalled(reasons[refused]));
    throw error;
  }
}

const THROTTLED = ['ProvisionedThroughputExceededException', 'ThrottlingException', 'RequestLimitExceeded'];
const UNANSWERED = 'TimeoutError';
/** What the SDK's own retries could not get through is a busy moment, not a fault of ours. */
async function busy<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if ([...THROTTLED, UNANSWERED].includes((error as Error).name)) throw new AppError('BUSY');
    throw error;
  }
}

/** Refusals carry the old item as typed attributes, not as plain values. */
function unmarshalled(refusal: unknown): Item | undefined {
  const found = (refusal as { Item?: Parameters<typeof unmarshall>[0] }).Item;
  return found && unmarshall(found);
}
