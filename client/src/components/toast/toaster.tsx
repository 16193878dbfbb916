import { View } from '@prims';
import { useEffect } from 'react';
import { useTextSize } from '../../platform/text-size';
import { clearToast, useToast } from '../../platform/toast';
import { Icon } from '../icon/icon';
import styles from './toaster.module.css';

const SHORT_MS = 4_000;
/** 长辈版: twice the time to read. */
const LONG_MS = 8_000;

/** The place where a toast is shown and spoken; one per page. */
export function Toaster() {
  const current = useToast();
  const { big } = useTextSize();
  useEffect(() => {
    if (!current) return;
    const timer = setTimeout(clearToast, big ? LONG_MS : SHORT_MS);
    return () => clearTimeout(timer);
  }, [current, big]);
  return (
    <View role="status" ariaLive="polite">
      {current && (
        <View className={styles.toast}>
          <Icon name="circle-check" size="s" />
          {current.text}
        </View>
      )}
    </View>
  );
}
