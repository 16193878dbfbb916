import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { AppError } from '../../shared/http/errors';
import type { SignedBody } from '../../shared/http/signed-body';

/** The request's bytes exactly as they were sent, and the headers that go with them, within `maxBody` bytes. */
export function signedBody(event: APIGatewayProxyEventV2, maxBody: number): SignedBody {
  const text = event.body ?? '';
  if (text.length > maxBody * 2) throw new AppError('BODY_TOO_LARGE');
  const bytes = Buffer.from(text, event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > maxBody) throw new AppError('BODY_TOO_LARGE');
  const headers = Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value ?? '']);
  return { headers: Object.fromEntries(headers), bytes };
}

/** The request's JSON body, within `maxBody` bytes. API Gateway may hand it over in base64. */
export function readBody(event: APIGatewayProxyEventV2, maxBody: number): unknown {
  if (typeof event.body !== 'string' || event.body === '') return {};
  // Measured before decoding: base64 is never shorter than what it holds.
  if (event.body.length > maxBody * 2) throw new AppError('BODY_TOO_LARGE');
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body;
  if (Buffer.byteLength(text) > maxBody) throw new AppError('BODY_TOO_LARGE');
  const type = event.headers?.['content-type'] ?? '';
  if (!/^application\/json\b/i.test(type)) throw new AppError('WRONG_CONTENT_TYPE');
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('BAD_JSON');
  }
}
