import { Button, Link, Text, View } from '@prims';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import styles from './notice-board.module.css';

/** The wooden board; slips go on it. */
export const NoticeBoard = ({ children }: { children: ReactNode }) => (
  <View as="section" ariaLabel="公告" className={styles.board}>
    {children}
  </View>
);

interface SlipProps {
  /** 22 */
  day: number;
  /** 11月 */
  month: string;
  title: string;
  note?: string;
  to?: string;
  onOpen?: () => void;
  /** its pin is red */
  newest?: boolean;
}

const Inside = ({ day, month, title, note, leads, newest }: SlipProps & { leads: boolean }) => (
  <>
    <View ariaHidden className={newest ? `${styles.pin} ${styles.newest}` : styles.pin} />
    <View className={styles.stub}>
      <View className={styles.day}>{day}</View>
      <Text className={styles.month}>{month}</Text>
    </View>
    <View className="grow">
      <View className={styles.title}>{title}</View>
      {note && <View className="t-note">{note}</View>}
    </View>
    {leads && <Icon name="chevron-right" size="s" className={styles.chevron} />}
  </>
);

/** One notice: its day torn off at the left, a pin at the right. */
export function NoticeSlip(props: SlipProps) {
  if (props.to)
    return (
      <Link to={props.to} className={styles.slip}>
        <Inside {...props} leads />
      </Link>
    );
  return (
    <Button onClick={props.onOpen} className={styles.slip}>
      <Inside {...props} leads={false} />
    </Button>
  );
}
