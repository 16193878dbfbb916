type Listener = (event: { type: 'abort' }) => void;

/** As much of AbortSignal as TanStack Query and `call` use. */
class Signal {
  aborted = false;
  reason: unknown;
  onabort: Listener | null = null;
  private readonly listeners = new Set<Listener>();
  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener);
  }
  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }
  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }
  fire(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    const event = { type: 'abort' } as const;
    this.onabort?.(event);
    for (const listener of this.listeners) listener(event);
  }
}

/** WeChat's logic layer has none; the weapp build injects this one wherever the name is used. */
class Aborter {
  readonly signal = new Signal();
  abort(reason: unknown = new Error('AbortError')): void {
    this.signal.fire(reason);
  }
}

// Not declared under the global's name: module wrappers may take that name as a parameter.
export { Aborter as AbortController };
