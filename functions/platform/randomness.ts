import { randomFillSync } from 'node:crypto';

/** As Node's own randomUUID does: asking the system for each ballot's few bytes costs more than sealing it. */
const pool = Buffer.alloc(4096);
let used = pool.length;

/** `count` random bytes (at most 4,096) of node:crypto, none of them ever given out twice nor kept in the pool. */
export function randomness(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const drawn = Buffer.from(pool.subarray(used, used + count));
  pool.fill(0, used, used + count);
  used += count;
  return drawn;
}
