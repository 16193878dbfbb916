import { useEffect } from 'react';
import type { VoteDetail } from '../../../../shared/votes/schema';
import { serverNow } from '../../platform/clock';
import type { Loaded } from '../../platform/use-endpoint';
import { nextLook } from './phase';

/** Keeps a shown vote true by itself: its opening, its turnout, the count after the hour, the publication. */
export function useFollow({ data, asOf, error, retry }: Loaded<VoteDetail>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one look per answer; `retry` is new on every render
  useEffect(() => {
    if (!data) return;
    const wait = nextLook(data, new Date(serverNow()).toISOString());
    if (wait === null) return;
    const timer = setTimeout(retry, wait);
    return () => clearTimeout(timer);
  }, [data, asOf, error]);
}
