import { listFunds } from '../../../../shared/funds/endpoints';
import type { Reply } from '../../../../shared/http/endpoint';
import { type Loaded, useEndpoint } from '../../platform/use-endpoint';
import { ASK_AGAIN_MS } from './use-fund';

/** The community's funds; a copy stays on the device, so that the tab opens at once. */
export const useFunds = (): Loaded<Reply<typeof listFunds>> =>
  useEndpoint(listFunds, {}, { keep: true, every: ASK_AGAIN_MS });
