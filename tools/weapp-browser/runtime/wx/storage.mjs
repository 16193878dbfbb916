import { answering } from './answer.mjs';

/** Kept in the browser's storage, so a new page of the same context is the same phone. */
const PREFIX = 'weapp:';
const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
const read = (key) => localStorage.getItem(PREFIX + key);
const write = (key, data) => localStorage.setItem(PREFIX + key, JSON.stringify(data ?? ''));
const drop = (key) => localStorage.removeItem(PREFIX + key);
const clear = () => keys().forEach((key) => void localStorage.removeItem(key));
const info = () => ({ keys: keys().map((key) => key.slice(PREFIX.length)), currentSize: 1, limitSize: 10240 });

export const storage = {
  getStorageSync: (key) => (read(key) === null ? '' : JSON.parse(read(key))),
  setStorageSync: write,
  removeStorageSync: drop,
  clearStorageSync: clear,
  getStorageInfoSync: info,
  getStorage: answering('getStorage', ({ key }) => {
    if (read(key) === null) throw new Error('data not found');
    return { data: JSON.parse(read(key)) };
  }),
  setStorage: answering('setStorage', ({ key, data }) => write(key, data)),
  removeStorage: answering('removeStorage', ({ key }) => drop(key)),
  clearStorage: answering('clearStorage', clear),
  getStorageInfo: answering('getStorageInfo', info),
};
