import Taro from '@tarojs/taro';

/** Only WeChat lends its scanner; in a browser every code is typed. */
export const canScan = process.env.TARO_ENV === 'weapp';

/** Opens the scanner; what the code says, or null when the person turns back. */
export async function scanCode(): Promise<string | null> {
  if (!canScan) return null;
  const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => null);
  return scanned?.result || null;
}

/**
 * The value of `name` when an address of this app was scanned (…?code=7K3F92QM), otherwise what was scanned or typed
 * itself, without the spaces around it.
 */
export function codeIn(scanned: string, name = 'code'): string {
  const found = new RegExp(`[?&]${name}=([^&#]*)`).exec(scanned)?.[1];
  return found === undefined ? scanned.trim() : decodeURIComponent(found);
}
