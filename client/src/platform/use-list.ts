import { useInfiniteQuery } from '@tanstack/react-query';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import type { Endpoint, Reply } from '../../../shared/http/endpoint';
import { call } from './call';
import { CallError } from './call-error';
import { queryClient } from './query-client';
import type { CallInput } from './request';
import { useShown } from './shown';
import { keyOf, useAllowed } from './use-endpoint';

export interface LoadedList<T> {
  /** the pages' replies in order, flattened by `pick`; null until the first page is there */
  items: T[] | null;
  error: CallError | null;
  loading: boolean;
  refreshing: boolean;
  hasMore: boolean;
  more: () => void;
  retry: () => void;
}

/**
 * A GET endpoint with a cursor, page after page; the next one loads when the bottom is reached.
 *
 *     const votes = useList(listVotes, { query: { filter } }, (reply) => reply.votes);
 */
export function useList<E extends Endpoint, T>(
  endpoint: E,
  input: CallInput<E>,
  pick: (reply: Reply<E>) => T[],
  enabled = true,
  /** ask again so often, in ms, while the page is in front */
  every?: number,
): LoadedList<T> {
  const allowed = useAllowed(endpoint) && enabled;
  const shown = useShown();
  const query = useInfiniteQuery(
    {
      queryKey: [...keyOf(endpoint, input), 'pages'],
      queryFn: ({ pageParam }) => {
        const page = pageParam === null ? {} : { cursor: pageParam };
        return call(endpoint, { ...input, query: { ...(input.query as object), ...page } } as CallInput<E>);
      },
      initialPageParam: null as string | null,
      getNextPageParam: (last) => (last as { cursor: string | null }).cursor,
      enabled: allowed,
      ...(every === undefined ? {} : { refetchInterval: shown ? every : false, staleTime: 0 }),
    },
    queryClient,
  );
  const more = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  useDidShow(() => {
    // The first show of a page comes while the first request is still on its way.
    if (allowed && query.isStale && !query.isFetching) void query.refetch();
  });
  useReachBottom(more);
  return {
    items: query.data ? query.data.pages.flatMap((page) => pick(page as Reply<E>)) : null,
    error: query.error instanceof CallError ? query.error : null,
    loading: query.isPending && enabled,
    refreshing: query.isFetching,
    hasMore: query.hasNextPage,
    more,
    retry: () => void query.refetch(),
  };
}
