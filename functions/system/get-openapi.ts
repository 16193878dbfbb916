import type { Reply } from '../../shared/http/endpoint';
import type { getOpenapi } from '../../shared/system/endpoints';

/** The document is generated from the contract and bundled; a stale one fails the checks. */
export async function getOpenapiHandler(): Promise<Reply<typeof getOpenapi>> {
  // Imported late: a third of the bundle, and nobody waits for it at a cold start.
  return (await import('../../docs/openapi.json')).default;
}
