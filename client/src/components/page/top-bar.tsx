import { Button, Heading, Text, View } from '@prims';
import type { ReactNode } from 'react';
import { back } from '../../platform/navigate';
import { toggleElder, useTextSize } from '../../platform/text-size';
import { barMetrics } from '../../platform/window-metrics';
import { Icon } from '../icon/icon';
import styles from './top-bar.module.css';

interface Props {
  title: string;
  /** a tab has nothing to go back to */
  isTab: boolean;
  /** the side bar leads here: on a laptop there is no back */
  inMenu: boolean;
  /** in the title's place, e.g. the community's name; the page then has its own heading */
  heading?: ReactNode;
  /** buttons at the right on a laptop */
  actions?: ReactNode;
}

/** Title left, 大字 right, one tap from everywhere; WeChat's capsule keeps its place. */
export function TopBar({ title, isTab, inMenu, heading, actions }: Props) {
  const { big } = useTextSize();
  const { statusBar, navHeight, capsule } = barMetrics();
  return (
    <View
      as="header"
      className={isTab ? styles.top : `${styles.top} ${styles.sub}`}
      style={
        navHeight
          ? { paddingTop: `${statusBar}px`, paddingRight: `${capsule}px`, minHeight: `${statusBar + navHeight}px` }
          : {}
      }
    >
      {!isTab && (
        <Button ariaLabel="返回" className={inMenu ? `${styles.back} ${styles.inMenu}` : styles.back} onClick={back}>
          <Icon name="chevron-left" />
        </Button>
      )}
      {heading ?? (
        <Heading level={1} className={styles.title}>
          {title}
        </Heading>
      )}
      <Button
        className={big ? `${styles.size} ${styles.on}` : styles.size}
        ariaLabel={big ? '标准，换回标准字号' : '大字，换成长辈版大字'}
        onClick={toggleElder}
      >
        <Icon name="a-large-small" size="s" />
        <Text>{big ? '标准' : '大字'}</Text>
      </Button>
      {actions && <View className={styles.actions}>{actions}</View>}
    </View>
  );
}
