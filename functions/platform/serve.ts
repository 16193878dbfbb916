import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Access, Endpoint, Input, Reply } from '../../shared/http/endpoint';
import { AppError, statusOf } from '../../shared/http/errors';
import type { RoleGrant } from '../../shared/http/roles';
import { readBody, signedBody } from './body';
import { type CommunityId, type Identity, identify, pseudonym, type SessionHome } from './identity';
import { log } from './log';
import { type Capacity, metered } from './meter';
import { beginRequest } from './outside';
import { readRoles } from './roles';
import { trace } from './trace';

/** Who is asking, and when. Reading `person` or `community` where the session has none refuses. */
export interface Caller {
  readonly now: string;
  readonly requestId: string;
  readonly person: string;
  readonly community: CommunityId;
  /** the same where having none is no refusal */
  readonly communityOrNone: CommunityId | null;
  /** where the call comes from, as a pseudonym: only to limit tries nobody has signed in for */
  readonly source: string;
  readonly homes: SessionHome[];
  /** duties held now, read from the table at most once per request */
  roles(): Promise<RoleGrant[]>;
}
/** What a handler file exports for its endpoint. */
export type Handle<E extends Endpoint> = (input: Input<E>, caller: Caller) => Promise<Reply<E>>;
/** An endpoint and what does it. */
export type Route = { endpoint: Endpoint; handle: (input: never, caller: Caller) => Promise<unknown> };
export const route = <E extends Endpoint>(endpoint: E, handle: Handle<E>): Route => ({
  endpoint,
  handle: handle as never,
});

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;
interface LogLine {
  endpoint: string;
  community: string | null;
  person: string | null;
  status: number;
  code: string;
}

/** Several endpoints as one Lambda handler: who, input, right, reply, errors, one log line. */
export function serve(routes: Route[]): (event: Event) => Promise<Result> {
  const byRouteKey = new Map(routes.map((r) => [`${r.endpoint.method} ${r.endpoint.path}`, r]));
  return async (event) => {
    const started = Date.now();
    beginRequest();
    const requestId = String(event?.requestContext?.requestId ?? '-');
    const line: LogLine = { endpoint: '-', community: null, person: null, status: 200, code: 'OK' };
    const capacity: Capacity = { read: 0, write: 0 };
    try {
      const found = byRouteKey.get(event?.routeKey);
      if (!found) throw new AppError('NO_SUCH_ENDPOINT');
      line.endpoint = found.endpoint.name;
      const reply = await metered(capacity, () =>
        answer(found, event, new Date(started).toISOString(), requestId, line),
      );
      return found.endpoint.media === 'application/json' ? json(200, reply) : raw(found.endpoint.media, reply);
    } catch (error) {
      const known = error instanceof AppError ? error : new AppError('INTERNAL');
      line.status = statusOf(known.code);
      line.code = known.code;
      if (known.code === 'INTERNAL') console.error(JSON.stringify({ level: 'error', requestId, ...trace(error) }));
      return json(line.status, { code: known.code, message: known.message, requestId, details: known.details });
    } finally {
      const ms = Date.now() - started;
      log({ level: 'info', requestId, ...line, ms, rcu: capacity.read, wcu: capacity.write });
    }
  };
}

async function answer(
  { endpoint, handle }: Route,
  event: Event,
  now: string,
  requestId: string,
  line: LogLine,
): Promise<unknown> {
  const identity = await identify(event.headers?.authorization, now);
  line.community = identity?.community ?? null;
  line.person = identity && pseudonym(identity.person);
  const caller = callerOf(identity, now, requestId, event.requestContext?.http?.sourceIp);
  await assertMay(endpoint.access, caller);
  const input = {
    params: check(endpoint.params, event.pathParameters ?? {}),
    query: check(endpoint.query, event.queryStringParameters ?? {}),
    body: check(endpoint.body, bodyOf(endpoint, event)),
  };
  return endpoint.reply.parse(await handle(input as never, caller));
}

function bodyOf({ method, signed, maxBody }: Endpoint, event: Event): unknown {
  if (method === 'GET') return {};
  return signed ? signedBody(event, maxBody) : readBody(event, maxBody);
}

function callerOf(identity: Identity | null, now: string, requestId: string, address: unknown): Caller {
  let roles: Promise<RoleGrant[]> | undefined;
  return {
    now,
    requestId,
    get source() {
      return pseudonym(String(address ?? '-'));
    },
    communityOrNone: identity?.community ?? null,
    homes: identity?.homes ?? [],
    get person() {
      if (!identity) throw new AppError('UNAUTHENTICATED');
      return identity.person;
    },
    get community() {
      if (!identity) throw new AppError('UNAUTHENTICATED');
      if (!identity.community) throw new AppError('NO_COMMUNITY');
      return identity.community;
    },
    roles() {
      roles ??= readRoles(this.community, this.person, now);
      return roles;
    },
  };
}

/** Default deny: whatever is not written in the contract's `access` is refused. */
async function assertMay(access: Access, caller: Caller): Promise<void> {
  if (access === 'public') return;
  if (!caller.person) throw new AppError('UNAUTHENTICATED');
  if (access === 'person') return;
  if (!caller.community) throw new AppError('NO_COMMUNITY');
  if (access === 'resident') return;
  const held = await caller.roles();
  if (!held.some((grant) => access.includes(grant.role))) throw new AppError('FORBIDDEN');
}

function check(schema: Endpoint['body'], value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AppError(
    'BAD_REQUEST',
    result.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  );
}

const json = (statusCode: number, body: unknown): Result => ({
  statusCode,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: JSON.stringify(body),
});

/** A reply other programs read. Whoever asked may keep it, nothing in between. */
const raw = (media: string, body: unknown): Result => ({
  statusCode: 200,
  headers: {
    'content-type': `${media}; charset=utf-8`,
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
  },
  body: String(body),
});
