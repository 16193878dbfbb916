import { type QueryKey, useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import type { Endpoint, Reply } from '../../../shared/http/endpoint';
import { call } from './call';
import { CallError } from './call-error';
import { queryClient } from './query-client';
import type { CallInput } from './request';
import { COPIES, currentSession, useSession } from './session';
import { useShown } from './shown';
import { load, save } from './storage';

interface Options {
  /** false: wait, e.g. until an id is known */
  enabled?: boolean;
  /** keep the last reply on the device: shown at once on the next start, and when there is no network */
  keep?: boolean;
  /** ask again so often, in ms, while the page is in front: free seats */
  every?: number;
}

export interface Loaded<T> {
  data: T | null;
  /** null while data is fresh; with data it means: what you see is a copy from `asOf` */
  error: CallError | null;
  /** true until the first data or error */
  loading: boolean;
  /** a request is running, also behind shown data */
  refreshing: boolean;
  /** when the data came, ms of this device's clock; 0 without data */
  asOf: number;
  retry: () => void;
}

/** Replies belong to a person in a community: another session never sees this one's. */
export function keyOf<E extends Endpoint>(endpoint: E, input: CallInput<E> = {}): QueryKey {
  const me = currentSession().session?.me;
  return [endpoint.name, me?.personId ?? '', me?.community?.communityId ?? '', input.params ?? {}, input.query ?? {}];
}

/** Asking waits for the session, and for the community, where the endpoint needs one; re-renders when they change. */
export function useAllowed({ access }: Endpoint): boolean {
  const { status, me } = useSession();
  if (access === 'public') return true;
  return status === 'in' && (access === 'person' || me?.community != null);
}

interface Copy<T> {
  data: T;
  at: number;
}

/**
 * A GET endpoint's reply, kept fresh: asked on mount, when the page comes back to the front, and by `retry`.
 *
 *     const vote = useEndpoint(getVote, { params: { voteId } });
 */
export function useEndpoint<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E> = {},
  { enabled = true, keep = false, every }: Options = {},
): Loaded<Reply<E>> {
  const allowed = useAllowed(endpoint) && enabled;
  const key = keyOf(endpoint, input);
  const place = COPIES + JSON.stringify(key);
  const shown = useShown();
  const kept = keep ? load<Copy<Reply<E>>>(place) : null;
  const query = useQuery<Reply<E>, Error>(
    {
      queryKey: key,
      queryFn: async () => {
        const data = await call(endpoint, input);
        if (keep) save(place, { data, at: Date.now() });
        return data;
      },
      enabled: allowed,
      // What must be fresh is asked for whenever it is shown, however young the copy.
      ...(every === undefined ? {} : { refetchInterval: shown ? every : false, staleTime: 0 }),
      // A copy from the device is shown at once and asked for again, be it a second old.
      ...(keep ? { refetchOnMount: 'always' } : {}),
      ...(kept ? { initialData: kept.data, initialDataUpdatedAt: kept.at } : {}),
    },
    queryClient,
  );
  useDidShow(() => {
    // The first show of a page comes while the first request is still on its way.
    if (allowed && query.isStale && !query.isFetching) void query.refetch();
  });
  return {
    data: query.data ?? null,
    error: query.error instanceof CallError ? query.error : null,
    loading: query.isPending && enabled,
    refreshing: query.isFetching,
    asOf: query.dataUpdatedAt,
    retry: () => void query.refetch(),
  };
}
