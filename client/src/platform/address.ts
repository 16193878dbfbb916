/**
 * Takes the login code out of the browser's address, so that a reload or a shared link does not carry it. The pages
 * below have codes of their own, for a check-in or a certificate: those stay. Null on weapp.
 */
export function takeLoginCode(): string | null {
  if (process.env.TARO_ENV !== 'h5') return null;
  const url = new URL(window.location.href);
  const code = url.searchParams.get('code');
  if (code === null || url.pathname.startsWith('/packages/')) return null;
  url.searchParams.delete('code');
  window.history.replaceState(window.history.state, '', url);
  return code;
}

/** h5; false in the mini-program. Decided at build time. */
export const isBrowser = process.env.TARO_ENV === 'h5';

/** The browser's print dialogue; a mini-program has none. */
export function print(): void {
  if (isBrowser) window.print();
}

/** A page's address on the web, for a QR code that strangers scan; in the mini-program the API's own host. */
export const webAddress = (page: string): string => `${isBrowser ? window.location.origin : API_ORIGIN}${page}`;
