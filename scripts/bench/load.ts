/** How one side of a comparison did: milliseconds per call, calls per second. */
export interface Timing {
  p50: number;
  p99: number;
  perSecond: number;
}
type Run = () => Promise<unknown>;

/** Short turns, so that a busy moment of the machine meets both sides alike. */
const TURNS = 6;

async function turn(calls: Run[], clients: number, latencies: number[]): Promise<number> {
  const queue = calls[Symbol.iterator]();
  const started = performance.now();
  const client = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const begun = performance.now();
      await next.value();
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return performance.now() - started;
}

function timing(latencies: number[], totalMs: number): Timing {
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] as number;
  return { p50: at(0.5), p99: at(0.99), perSecond: (latencies.length / totalMs) * 1000 };
}

/** Runs both lists of calls with `clients` clients, taking turns, and times each. */
export async function beside(ours: Run[], bare: Run[], clients: number): Promise<{ ours: Timing; bare: Timing }> {
  const side = (calls: Run[]) => ({ calls, latencies: [] as number[], ms: 0 });
  const [first, second] = [side(ours), side(bare)];
  const sides = [first, second];
  for (let n = 0; n < TURNS; n++)
    // Who goes first changes every turn.
    for (const one of n % 2 ? [...sides].reverse() : sides) {
      const share = Math.ceil(one.calls.length / TURNS);
      one.ms += await turn(one.calls.slice(n * share, (n + 1) * share), clients, one.latencies);
    }
  return { ours: timing(first.latencies, first.ms), bare: timing(second.latencies, second.ms) };
}
