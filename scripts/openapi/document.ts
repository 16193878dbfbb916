import type { Endpoint } from '../../shared/http/endpoint';
import { ERRORS, type ErrorCode, statusOf } from '../../shared/http/errors';
import { ENDPOINTS, FEATURES } from '../../tests/contract';
import { describer, type Json } from './components';

const components = new Map<string, Json>();
const describe = describer(components);
const content = (schema: unknown, media = 'application/json') => ({ [media]: { schema } });

const isEmpty = (schema: Json) =>
  schema.type === 'object' && Object.keys((schema.properties as Json) ?? {}).length === 0;

/** Refusals any endpoint of this kind can give, beside those its contract names. */
function commonErrors({ access, method }: Endpoint): ErrorCode[] {
  const body: ErrorCode[] = method === 'GET' ? [] : ['BAD_JSON', 'WRONG_CONTENT_TYPE', 'BODY_TOO_LARGE'];
  const who: ErrorCode[] = access === 'public' || access === 'person' ? [] : ['NO_COMMUNITY'];
  const right: ErrorCode[] = Array.isArray(access) ? ['FORBIDDEN'] : [];
  return ['BAD_REQUEST', ...body, 'UNAUTHENTICATED', ...who, ...right, 'INTERNAL', 'BUSY'];
}

function failures(endpoint: Endpoint): Json {
  const byStatus: Record<string, ErrorCode[]> = {};
  for (const code of new Set([...commonErrors(endpoint), ...endpoint.errors])) {
    const status = String(statusOf(code));
    byStatus[status] = [...(byStatus[status] ?? []), code];
  }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        content: content({
          allOf: [{ $ref: '#/components/schemas/ErrorReply' }, { properties: { code: { enum: codes } } }],
        }),
      },
    ]),
  );
}

function parameters(endpoint: Endpoint): Json[] {
  const list = (where: 'path' | 'query', schema: Json) =>
    Object.entries((schema.properties ?? {}) as Record<string, Json>).map(([name, part]) => ({
      name,
      in: where,
      required: where === 'path' || ((schema.required as string[]) ?? []).includes(name),
      schema: part,
    }));
  return [...list('path', describe(endpoint.params, 'input')), ...list('query', describe(endpoint.query, 'input'))];
}

function operation(feature: string, endpoint: Endpoint): Json {
  // What another service signs is described by that service.
  const body = endpoint.signed ? { type: 'object' } : describe(endpoint.body, 'input');
  const { access } = endpoint;
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    tags: [feature],
    ...(Array.isArray(access) && { description: `Needs one of the duties: ${access.join(', ')}.` }),
    security: access === 'public' ? [] : [{ session: [] }],
    parameters: parameters(endpoint),
    ...(endpoint.method !== 'GET' && !isEmpty(body) && { requestBody: { required: true, content: content(body) } }),
    responses: {
      200: { description: 'Done', content: content(describe(endpoint.reply, 'output'), endpoint.media) },
      ...failures(endpoint),
    },
  };
}

const ERROR_REPLY = {
  type: 'object',
  required: ['code', 'message', 'requestId'],
  properties: {
    code: { $ref: '#/components/schemas/ErrorCode' },
    message: { type: 'string', description: 'one Chinese sentence that says what to do next' },
    requestId: { type: 'string' },
    details: { description: 'the fields or facts in the way' },
  },
};

const ERROR_CODE = {
  description: 'states a fact; the sentence is what people read',
  oneOf: Object.entries(ERRORS).map(([code, [, sentence]]) => ({ const: code, description: sentence })),
};

/** The contract as an OpenAPI 3.1 document. */
export function openapiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const { feature, endpoint } of ENDPOINTS)
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operation(feature.name, endpoint),
    };
  const schemas = Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: {
      title: '小马扎 · Small Stool',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api', description: 'beside the h5 client, as the start script serves it' }],
    tags: FEATURES.map(({ name }) => ({ name })),
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { ErrorCode: ERROR_CODE, ErrorReply: ERROR_REPLY, ...schemas },
    },
  };
}
