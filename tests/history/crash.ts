import { AsyncLocalStorage } from 'node:async_hooks';
import { doc } from '../../functions/platform/table';

/** A fixed sequence of numbers in 0…1, so that a storm can be repeated. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WRITES = ['TransactWriteCommand', 'UpdateCommand', 'PutCommand', 'DeleteCommand'];
const watched = new AsyncLocalStorage<{ wrote: boolean }>();

/** Runs a request and says whether it wrote anything before it ended, or died. */
export async function watch<T>(run: () => Promise<T>): Promise<{ result: T; wrote: boolean }> {
  const seen = { wrote: false };
  return { result: await watched.run(seen, run), wrote: seen.wrote };
}

export interface Crashes {
  /** how often the function died so far */
  count(): number;
  stop(): void;
}

/**
 * From now on a function may die at any of its calls to the table: just before the call leaves, or just after the table
 * has done what was asked, before the function hears of it.
 */
export function crashing(chance: number, roll: () => number): Crashes {
  const client = doc();
  const send = client.send.bind(client) as (command: never) => Promise<unknown>;
  let count = 0;
  const die = (): never => {
    count += 1;
    throw new Error('the function died here');
  };
  client.send = (async (command: never) => {
    const luck = roll();
    if (luck < chance / 2) die();
    const reply = await send(command);
    const seen = watched.getStore();
    if (seen && WRITES.includes((command as object).constructor.name)) seen.wrote = true;
    if (luck < chance) die();
    return reply;
  }) as never;
  return {
    count: () => count,
    stop: () => {
      client.send = send as never;
    },
  };
}
