/** Where the API itself is reached from outside the app, e.g. by a calendar app that subscribes. */
export const apiAddress = (path: string): string =>
  `${process.env.TARO_ENV === 'h5' ? window.location.origin : API_ORIGIN}/api${path}`;

/** A page's address as a picture code carries it: opened by a browser, or read by the app's own scanner. */
export const shareAddress = (page: string): string =>
  process.env.TARO_ENV === 'h5' ? `${window.location.origin}${page}` : page;

/** An address the API gave, which may leave out the host where it is the API's own. */
export const wholeAddress = (address: string): string =>
  address.startsWith('/') && process.env.TARO_ENV !== 'h5' ? `${API_ORIGIN}${address}` : address;
