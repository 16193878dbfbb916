/**
 * When WeChat Pay is asked about an order nobody heard of, in seconds of its age. Its own advice; the first look, after
 * ten seconds, is the phone's that waits for the answer. At the last one an order nobody paid is closed.
 */
export const ASK_AFTER_SECONDS = [60, 300, 1800, 7200] as const;
/** How long an order can be paid. */
export const PAYABLE_SECONDS = 7200;
/** A phone that asks sooner than this hears what is known. */
export const FIRST_LOOK_SECONDS = 10;

/** Orders made after `after` and until `until` (instants) have just reached an age at which they are asked about. */
export interface AgeWindow {
  ageSeconds: number;
  after: string;
  until: string;
}

const minus = (at: string, seconds: number): string => new Date(Date.parse(at) - seconds * 1000).toISOString();

/** What a run looks at, so that runs one after another, however late, see every order once at every age. */
export const windowsSince = (watermark: string, now: string): AgeWindow[] =>
  ASK_AFTER_SECONDS.map((ageSeconds) => ({
    ageSeconds,
    after: minus(watermark, ageSeconds),
    until: minus(now, ageSeconds),
  }));

/**
 * Up to when everything has been looked at: `now`, or earlier where a window held more orders than a run takes on.
 * `lastMade` is when the last order looked at in such a window was made.
 */
export const reached = (now: string, full: readonly { ageSeconds: number; lastMade: string }[]): string =>
  full.reduce((least, { ageSeconds, lastMade }) => {
    const at = minus(lastMade, -ageSeconds);
    return at < least ? at : least;
  }, now);

/** May a phone's question be passed on to WeChat? */
export const isWorthAsking = ({ state, createdAt }: { state: string; createdAt: string }, now: string): boolean =>
  state === 'NOTPAY' && Date.parse(now) - Date.parse(createdAt) >= FIRST_LOOK_SECONDS * 1000;
