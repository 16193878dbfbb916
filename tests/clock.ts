/** Everything but the date keeps running: the engine's sockets need their timers. */
const TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** Sets the date this process sees. `afterAll(jest.useRealTimers)` where it is used. */
export const setClock = (at: string): void => {
  jest.useFakeTimers({ now: new Date(at), doNotFake: [...TIMERS] });
};
