import * as z from 'zod';
import { endpoint } from '../http/endpoint';

export const getHealth = endpoint({
  name: 'getHealth',
  summary: 'Is the service up, and which stage is it',
  method: 'GET',
  path: '/health',
  access: 'public',
  reply: z.object({ ok: z.literal(true), stage: z.string(), now: z.iso.datetime() }),
});

export const getOpenapi = endpoint({
  name: 'getOpenapi',
  summary: 'This contract as OpenAPI 3.1',
  method: 'GET',
  path: '/openapi.json',
  access: 'public',
  reply: z.looseObject({ openapi: z.string() }),
});
