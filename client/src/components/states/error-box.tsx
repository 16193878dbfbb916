import { Heading, View } from '@prims';
import type { CallError } from '../../platform/call-error';
import { Btn } from '../btn/btn';
import { Icon } from '../icon/icon';
import styles from './states.module.css';

/** A page that could not be loaded: what happened, that nothing is lost, and a way to try again. */
export const ErrorBox = ({ error, retry }: { error: CallError; retry: () => void }) => (
  <View role="alert" className={styles.center}>
    <View className={styles.frame}>
      <Icon name={error.code === 'OFFLINE' ? 'wifi-off' : 'triangle-alert'} />
    </View>
    <Heading level={2} className={styles.title}>
      {error.code === 'OFFLINE' ? '连不上网' : '这一页没有打开'}
    </Heading>
    <View className={styles.words}>{error.message}</View>
    <Btn icon="refresh-cw" onClick={retry}>
      再试一次
    </Btn>
    {error.requestId && <View className={styles.code}>找社区帮忙时，请报这个编号：{error.requestId.slice(0, 8)}</View>}
  </View>
);
