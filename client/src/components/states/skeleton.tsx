import { View } from '@prims';
import { useEffect, useState } from 'react';
import { Card } from '../card/card';
import styles from './states.module.css';

/** Faster answers come without a flash of grey. */
const DELAY_MS = 300;
const WIDTHS = ['72%', '94%', '56%', '84%', '40%'];

function useDelay(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return over;
}

const Bones = ({ lines }: { lines: number }) => (
  <View className={styles.bones}>
    {Array.from({ length: lines }, (_, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: bones have no other name
      <View key={line} className={styles.bone} style={{ width: WIDTHS[line % WIDTHS.length] }} />
    ))}
  </View>
);

/** Grey lines in the shape of what is coming, after 300 ms; no shimmer. */
export const Skeleton = ({ lines }: { lines: number }) =>
  useDelay() ? (
    <View role="status" ariaLabel="正在打开">
      <Bones lines={lines} />
    </View>
  ) : null;

/** The same inside a card. */
export const SkeletonCard = ({ lines }: { lines: number }) =>
  useDelay() ? (
    <View role="status" ariaLabel="正在打开">
      <Card>
        <Bones lines={lines} />
      </Card>
    </View>
  ) : null;
