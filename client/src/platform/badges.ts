import type { TabName } from './navigate';
import { createStore, useStore } from './store';

type Badges = Partial<Record<TabName, number>>;
const store = createStore<Badges>({});

/** The count on a tab, e.g. votes waiting for me; 0 takes it away. */
export function setBadge(tab: TabName, count: number): void {
  if ((store.get()[tab] ?? 0) !== count) store.set({ ...store.get(), [tab]: count });
}

export const useBadges = (): Badges => useStore(store);
