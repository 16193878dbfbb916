import { Button, View } from '@prims';
import { useNow } from '../../platform/clock';
import { momentWords } from '../../platform/time';
import { Icon } from '../icon/icon';
import styles from './states.module.css';

interface Props {
  /** when the shown copy came, ms */
  asOf: number;
  retry: () => void;
}

/** What is shown is a copy: from when, and a way to ask again. */
export function OfflineStrip({ asOf, retry }: Props) {
  const now = useNow();
  return (
    <View role="status" className={styles.offline}>
      <Icon name="wifi-off" size="s" />
      <View className="grow">现在没有更新，您看到的是 {momentWords(new Date(asOf).toISOString(), now)} 的内容</View>
      <Button className={styles.again} onClick={retry}>
        刷新
      </Button>
    </View>
  );
}
