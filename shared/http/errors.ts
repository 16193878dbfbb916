import { ACTIVITIES_ERRORS } from './error-codes/activities';
import { BUDGETS_ERRORS } from './error-codes/budgets';
import { DONATIONS_ERRORS } from './error-codes/donations';
import { FUNDS_ERRORS } from './error-codes/funds';
import { MUSTERS_ERRORS } from './error-codes/musters';
import { PLATFORM_ERRORS } from './error-codes/platform';
import { PROJECTS_ERRORS } from './error-codes/projects';
import { RESIDENTS_ERRORS } from './error-codes/residents';
import { SHIFTS_ERRORS } from './error-codes/shifts';
import { VENUES_ERRORS } from './error-codes/venues';
import { VOTES_ERRORS } from './error-codes/votes';

/**
 * Every way a request can fail: code → HTTP status → one Chinese sentence that says what to do next.
 * A code states a fact. Domain refusals are 409: the request was well formed, the world said no.
 */
export const ERRORS = {
  ...PLATFORM_ERRORS,
  ...RESIDENTS_ERRORS,
  ...VOTES_ERRORS,
  ...ACTIVITIES_ERRORS,
  ...SHIFTS_ERRORS,
  ...MUSTERS_ERRORS,
  ...VENUES_ERRORS,
  ...FUNDS_ERRORS,
  ...DONATIONS_ERRORS,
  ...PROJECTS_ERRORS,
  ...BUDGETS_ERRORS,
};

export type ErrorCode = keyof typeof ERRORS;

export const statusOf = (code: ErrorCode): number => ERRORS[code][0];
export const sentenceOf = (code: ErrorCode): string => ERRORS[code][1];

/** What the client receives: the code, the sentence to show, and the fields or facts in the way. */
export interface ErrorReply {
  code: ErrorCode;
  message: string;
  requestId: string;
  details?: unknown;
}

export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: unknown,
  ) {
    super(sentenceOf(code));
  }
}
