import { Text, View } from '@prims';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/names';
import styles from './banner.module.css';

export interface BannerProps {
  /** quiet note · waiting or law · safe · failed · information */
  tone?: 'quiet' | 'wait' | 'done' | 'bad' | 'info';
  icon?: IconName;
  /** the first line: what */
  title?: string;
  /** the second: what to do */
  children?: ReactNode;
  /** spoken at once when it appears */
  alert?: boolean;
}

const ICONS = { quiet: 'info', wait: 'clock', done: 'circle-check', bad: 'circle-alert', info: 'info' } as const;

export const Banner = ({ tone = 'quiet', icon, title, children, alert }: BannerProps) => (
  <View role={alert ? 'alert' : undefined} className={`${styles.banner} ${styles[tone]}`}>
    <Icon name={icon ?? ICONS[tone]} className={styles.icon} />
    <View className="grow">
      {title && <View className={styles.title}>{title}</View>}
      {children && <Text>{children}</Text>}
    </View>
  </View>
);
