/** A stream record in the wire form, which is what Lambda hands to a stream function. */
export interface StreamRecord {
  eventID?: string;
  eventName?: string;
  eventSourceARN?: string;
  dynamodb: { SequenceNumber: string; Keys?: unknown };
}
export interface Shard {
  ShardId: string;
  ParentShardId?: string;
}

interface Actions {
  ListStreams: [{ TableName: string }, { Streams?: { StreamArn: string }[] }];
  DescribeStream: [{ StreamArn: string }, { StreamDescription: { Shards?: Shard[] } }];
  GetShardIterator: [
    { StreamArn: string; ShardId: string; ShardIteratorType: string; SequenceNumber?: string },
    { ShardIterator: string },
  ];
  GetRecords: [{ ShardIterator: string; Limit: number }, { Records?: StreamRecord[]; NextShardIterator?: string }];
}

/** A local engine looks at the form of a signature, not at its truth. */
const CREDENTIAL =
  'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0';

/** One call of the DynamoDB Streams API of a local engine: raw, since the SDK would reshape the records. */
export async function streamsApi<A extends keyof Actions>(
  endpoint: string,
  action: A,
  input: Actions[A][0],
): Promise<Actions[A][1]> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDBStreams_20120810.${action}`,
      'x-amz-date': '20260101T000000Z',
      authorization: CREDENTIAL,
    },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(10_000),
  });
  const answer = (await response.json()) as Actions[A][1] & { __type?: string; message?: string };
  if (response.ok) return answer;
  throw Object.assign(new Error(answer.message ?? action), { name: (answer.__type ?? '').replace(/.*#/, '') });
}
