import Taro from '@tarojs/taro';

/** Small JSON values kept on this device. A full or forbidden storage is no reason to fail: the app works without. */
export function load<T>(key: string): T | null {
  try {
    const value: unknown = Taro.getStorageSync(key);
    return value === '' || value === undefined ? null : (value as T);
  } catch {
    return null;
  }
}

export function save(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, value);
  } catch {
    // Full or forbidden: what is shown now stays right, only the next start is slower.
  }
}

export function remove(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // Nothing was there.
  }
}

/** Removes every key that starts so, e.g. all copies of replies when a person signs out. */
export function removeAll(prefix: string): void {
  try {
    for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(prefix)) remove(key);
  } catch {
    // As above.
  }
}
