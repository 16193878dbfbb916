/**
 * Waits a random part of `mostMs`: writers that met on one item go again apart from each other. The only place where
 * chance decides anything, and all it decides is when.
 */
export const pause = (mostMs: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * mostMs));

const STEP_MS = 30;
const MOST_STEPS = 8;

/** Between two tries of load, decide, commit: none before the first, then up to 30, 60 … at most 240 ms. */
export const pauseBefore = (attempt: number): Promise<void> =>
  attempt === 0 ? Promise.resolve() : pause(STEP_MS * Math.min(attempt, MOST_STEPS));
