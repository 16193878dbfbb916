import { copyText } from './files';

/**
 * Somebody else's page, e.g. the charity's: a new window of the browser. A mini-program cannot open foreign pages, so it
 * copies the address, and the caller says so.
 */
export async function openOutside(address: string): Promise<'opened' | 'copied'> {
  if (process.env.TARO_ENV === 'h5') {
    window.open(address, '_blank', 'noopener');
    return 'opened';
  }
  await copyText(address);
  return 'copied';
}
