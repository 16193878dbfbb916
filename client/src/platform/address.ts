/** Takes a value out of the browser's address, so that a reload or a shared link does not carry it. Null on weapp. */
export function takeQueryParam(name: string): string | null {
  if (process.env.TARO_ENV !== 'h5') return null;
  const url = new URL(window.location.href);
  const value = url.searchParams.get(name);
  if (value === null) return null;
  url.searchParams.delete(name);
  window.history.replaceState(window.history.state, '', url);
  return value;
}

/** h5; false in the mini-program. Decided at build time. */
export const isBrowser = process.env.TARO_ENV === 'h5';

/** The browser's print dialogue; a mini-program has none. */
export function print(): void {
  if (isBrowser) window.print();
}
