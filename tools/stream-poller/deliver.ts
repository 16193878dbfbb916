import type { StreamRecord } from './streams-api';

export interface Delivery {
  /** calls the stream function with a batch */
  invoke(event: { Records: StreamRecord[] }): Promise<unknown>;
  tries: number;
  retryMs: number;
  /** hears of a record that no try could handle, as the failure queue would */
  lost(record: StreamRecord): void;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One batch to the stream function with Lambda's semantics: partial failures, bounded tries, then halving. */
export async function deliver(records: readonly StreamRecord[], delivery: Delivery): Promise<void> {
  let rest = records;
  for (let attempt = 1; rest.length > 0; attempt++) {
    const failed = await firstFailure(rest, delivery);
    if (failed === -1) return;
    rest = rest.slice(failed);
    if (failed > 0) attempt = 1;
    if (attempt < delivery.tries) await sleep(delivery.retryMs * attempt);
    else return halve(rest, delivery);
  }
}

async function halve(records: readonly StreamRecord[], delivery: Delivery): Promise<void> {
  const [only] = records;
  if (records.length === 1 && only) return delivery.lost(only);
  const middle = Math.ceil(records.length / 2);
  await deliver(records.slice(0, middle), delivery);
  await deliver(records.slice(middle), delivery);
}

/** Index of the first record that was not handled, or -1: everything from it on comes again, in order. */
async function firstFailure(records: readonly StreamRecord[], { invoke }: Delivery): Promise<number> {
  try {
    const answer = (await invoke({ Records: [...records] })) as {
      batchItemFailures?: { itemIdentifier: string }[];
    } | null;
    const failed = new Set((answer?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier));
    return records.findIndex((record) => failed.has(record.dynamodb.SequenceNumber));
  } catch {
    return 0;
  }
}
