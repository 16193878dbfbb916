/** Capacity units a request consumed, as DynamoDB reports them. */
export interface Capacity {
  read: number;
  write: number;
}

/**
 * The request under way. Lambda hands a function its next event only after the answer to the last, so one is enough;
 * where a developer's machine runs several at once, what they consume shows on the latest. An AsyncLocalStorage would
 * tell them apart, but makes Node follow every promise: a fifth of a ballot's time.
 */
let running: Capacity | undefined;

/** Runs a request with its own meter. */
export function metered<T>(capacity: Capacity, run: () => Promise<T>): Promise<T> {
  running = capacity;
  return run();
}

export function addCapacity(kind: keyof Capacity, consumed: { CapacityUnits?: number } | undefined): void {
  if (running) running[kind] += consumed?.CapacityUnits ?? 0;
}
