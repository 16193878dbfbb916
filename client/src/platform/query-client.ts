import { QueryClient } from '@tanstack/react-query';
import { CallError } from './call-error';

/** A second try only where the first may have met bad luck; a refusal stays a refusal. */
const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof CallError && ['BUSY', 'TIMEOUT'].includes(error.code);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: worthRetrying,
      // A page just opened shows what is known and asks again behind it.
      staleTime: 10_000,
      gcTime: 10 * 60_000,
      // WeChat has no online/offline events; asking is the only way to know.
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always' },
  },
});
