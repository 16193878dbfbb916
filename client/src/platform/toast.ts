import { createStore, useStore } from './store';

export interface Toast {
  text: string;
  /** grows with every toast, so that the same words twice are two toasts */
  id: number;
}

/** One sentence, read in 4 s; in 长辈版 it stays 8 s (components/toast). */
const store = createStore<Toast | null>(null);
let last = 0;

/** Says that something is done. Never for an error that needs a decision: that is a Banner. */
export function toast(text: string): void {
  last += 1;
  store.set({ text, id: last });
}

export const clearToast = (): void => store.set(null);
export const useToast = (): Toast | null => useStore(store);
