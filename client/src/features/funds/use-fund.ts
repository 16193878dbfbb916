import { getFund } from '../../../../shared/funds/endpoints';
import { getPublicFund } from '../../../../shared/funds/public-endpoints';
import type { FundDetail, PublicFund } from '../../../../shared/funds/view';
import { useSession } from '../../platform/session';
import { type Loaded, useEndpoint } from '../../platform/use-endpoint';

/** Set at all, a balance is asked for whenever it is shown, however young the copy: somebody may just have given. */
export const ASK_AGAIN_MS = 5 * 60_000;

/** A fund as a neighbour of its community sees it, with what they may do; anybody else sees its public page. */
export interface SeenFund {
  fund: Loaded<PublicFund>;
  /** null: the caller is not of this community, or has no account */
  mine: FundDetail | null;
}

export function useFund(fundId: string): SeenFund {
  const { status, me } = useSession();
  const params = { fundId };
  const inside = useEndpoint(getFund, { params }, { enabled: fundId !== '', keep: true, every: ASK_AGAIN_MS });
  // Another community's fund is not found by ours: then it is read as anybody reads it.
  const outside = status === 'out' || (status === 'in' && me?.community == null) || inside.error?.code === 'NOT_FOUND';
  const open = useEndpoint(getPublicFund, { params }, { enabled: fundId !== '' && outside, every: ASK_AGAIN_MS });
  return outside ? { fund: open, mine: null } : { fund: inside, mine: inside.data };
}
