import { Text, View } from '@prims';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/names';
import styles from './tag.module.css';

interface Props {
  /** by meaning: current · done or mine · waiting · failed · information · outlined */
  tone?: 'now' | 'done' | 'wait' | 'bad' | 'info' | 'line';
  icon?: IconName;
  children: ReactNode;
}

/** A noun or a short fact, at most six characters, never pressed. */
export const Tag = ({ tone, icon, children }: Props) => (
  <View className={tone ? `${styles.tag} ${styles[tone]}` : styles.tag}>
    {icon && <Icon name={icon} size="xs" />}
    <Text>{children}</Text>
  </View>
);

export const Tags = ({ children }: { children: ReactNode }) => <View className={styles.tags}>{children}</View>;
