import * as z from 'zod';
import type { ErrorCode } from './errors';
import type { Role } from './roles';

/**
 * Who may call, by default nobody:
 * `public` no session needed · `person` any signed-in person · `resident` a session that stands in a community ·
 * a list of roles: one of them, held today in the session's community and re-read from the table on every call.
 */
export type Access = 'public' | 'person' | 'resident' | readonly Role[];

export type Media = 'application/json' | 'text/calendar' | 'text/plain';

/** One row of the public API: what a caller sends, what it gets back, who may call and how it can fail. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  /** The one name everywhere: the handler file, serverless.yml, the client's call, the log line, OpenAPI. */
  name: string;
  summary: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** API Gateway's form, e.g. /votes/{voteId}/ballots */
  path: `/${string}`;
  access: Access;
  params: Params;
  query: Query;
  body: Body;
  reply: Reply;
  /** What a reply travels as. Anything but JSON is a string as it is, for readers other than our own client. */
  media: Media;
  /** Refusals beyond those every endpoint can give (bad input, no session, no right, busy). */
  errors: readonly ErrorCode[];
  /** Largest body in bytes; only the roll import needs more than the default. */
  maxBody: number;
  /** The sender signs its exact bytes: the body is a `SignedBody`, read by nobody before the handler. */
  signed: boolean;
}

/** Text forms only: 32 KB holds the longest form ten times over. */
export const DEFAULT_MAX_BODY = 32 * 1024;

const nothing = z.object({});
type Nothing = typeof nothing;

export function endpoint<
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  R extends z.ZodType = Nothing,
>(
  definition: Pick<Endpoint, 'name' | 'summary' | 'method' | 'path' | 'access'> & {
    params?: P;
    query?: Q;
    body?: B;
    reply: R;
    media?: Media;
    errors?: readonly ErrorCode[];
    maxBody?: number;
    signed?: boolean;
  },
): Endpoint<P, Q, B, R> {
  return {
    params: nothing as never,
    query: nothing as never,
    body: nothing as never,
    media: 'application/json',
    errors: [],
    maxBody: DEFAULT_MAX_BODY,
    signed: false,
    ...definition,
  };
}

/** What a caller passes. */
export type Call<E extends Endpoint> = {
  params: z.input<E['params']>;
  query: z.input<E['query']>;
  body: z.input<E['body']>;
};
/** What a handler receives. */
export type Input<E extends Endpoint> = {
  params: z.output<E['params']>;
  query: z.output<E['query']>;
  body: z.output<E['body']>;
};
export type Reply<E extends Endpoint> = z.output<E['reply']>;
