import { AsyncLocalStorage } from 'node:async_hooks';

/** Capacity units a request consumed, as DynamoDB reports them. */
export interface Capacity {
  read: number;
  write: number;
}
const meters = new AsyncLocalStorage<Capacity>();

/** Runs a request with its own meter. */
export const metered = <T>(capacity: Capacity, run: () => Promise<T>): Promise<T> => meters.run(capacity, run);

export function addCapacity(kind: keyof Capacity, consumed: { CapacityUnits?: number } | undefined): void {
  const meter = meters.getStore();
  if (meter) meter[kind] += consumed?.CapacityUnits ?? 0;
}
