import { View } from '@prims';
import { useEffect, useState } from 'react';
import styles from './fresh-line.module.css';
import { freshWords } from './fresh-words';

const EVERY_MS = 10_000;

interface Props {
  /** when the reply came, ms of this device's clock: `asOf` of useEndpoint; 0: not yet */
  asOf: number;
  /** what is live: 位子 */
  what?: string;
}

/** 位子是实时的，刚刚更新 */
export function FreshLine({ asOf, what = '位子' }: Props) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  if (asOf === 0) return null;
  return <View className={styles.line}>{freshWords(Date.now() - asOf, what)}</View>;
}
