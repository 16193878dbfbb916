import openapi from '../../docs/openapi.json';
import type { Reply } from '../../shared/http/endpoint';
import type { getOpenapi } from '../../shared/system/endpoints';

/** The document is generated from the contract and bundled; a stale one fails the checks. */
export async function getOpenapiHandler(): Promise<Reply<typeof getOpenapi>> {
  return openapi;
}
