/**
 * A bounded memory that lives as long as the warm function: for what cannot change, or may be a few seconds old.
 * Never for a fact a write relies on without repeating it in its condition. Keys start with the community, or are
 * themselves a secret only one person holds.
 */
export interface Warm<T> {
  /** The value kept for `key`, or what `load` brings, kept for `keepMs` from `now` (epoch milliseconds). */
  read(key: string, now: number, keepMs: number, load: () => Promise<T>): Promise<T>;
  /** The value now being kept, if any, however old. */
  peek(key: string): Promise<T> | undefined;
  forget(key: string): void;
}

export function warm<T>(max: number): Warm<T> {
  const kept = new Map<string, { value: Promise<T>; loadedAt: number }>();
  return {
    read(key, now, keepMs, load) {
      const known = kept.get(key);
      // A clock that went backwards (a test, a corrected host) never makes a value live longer.
      if (known && now >= known.loadedAt && now - known.loadedAt < keepMs) return known.value;
      const value = load();
      kept.delete(key);
      kept.set(key, { value, loadedAt: now });
      value.catch(() => kept.get(key)?.value === value && kept.delete(key));
      for (const [oldest] of kept) {
        if (kept.size <= max) break;
        kept.delete(oldest);
      }
      return value;
    },
    peek: (key) => kept.get(key)?.value,
    forget: (key) => void kept.delete(key),
  };
}
