import { isMinuteCode } from '../platform/minute-code';

/** Whose code it is: the leader's, or of one of a home visit's two, who show theirs to each other. */
export const LEADER = 'leader';
export const secretFor = (secret: string, shownBy: string): string => `${secret}|${shownBy}`;

/** Is this this minute's code of one of those who may show it? Nobody checks in with their own. */
export const isCodeOf = (secret: string, typed: string, showers: readonly string[], now: string): boolean =>
  showers.some((shower) => isMinuteCode(secretFor(secret, shower), typed, now));
