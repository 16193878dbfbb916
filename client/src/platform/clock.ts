import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { getHealth } from '../../../shared/system/endpoints';
import { request } from './request';
import { createStore, useStore } from './store';

/** Milliseconds to add to this device's clock; phones are often minutes off, and 截止 is by the server's. */
const offset = createStore(0);
/** Below this the difference is the network's, not the clock's. */
const NOISE_MS = 1_500;
const SYNC_EVERY_MS = 60_000;
let syncedAt = 0;

export const serverNow = (): number => Date.now() + offset.get();

/** Asks the server for the time, at most once a minute; without an answer the last offset stays. */
export async function syncClock(): Promise<void> {
  if (Date.now() - syncedAt < SYNC_EVERY_MS) return;
  syncedAt = Date.now();
  try {
    const { now } = await request(getHealth, {}, null);
    const here = (syncedAt + Date.now()) / 2;
    const difference = Date.parse(now) - here;
    if (Math.abs(difference - offset.get()) > NOISE_MS) offset.set(difference);
  } catch {
    syncedAt = 0;
  }
}

/** The server's time as ISO, fresh at least every `everyMs`; drives 还有 … and when a button closes. */
export function useNow(everyMs = 20_000): string {
  useStore(offset);
  const [, tick] = useState(0);
  useDidShow(() => void syncClock());
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return new Date(serverNow()).toISOString();
}
