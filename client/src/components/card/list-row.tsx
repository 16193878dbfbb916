import { Button, Link, View } from '@prims';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/names';
import styles from './list-row.module.css';

interface Props {
  icon?: IconName;
  title: ReactNode;
  note?: ReactNode;
  /** a short fact at the right */
  value?: ReactNode;
  /** leads there, with a chevron */
  to?: string;
  onClick?: () => void;
}

const Inside = ({ icon, title, note, value, leads }: Omit<Props, 'to' | 'onClick'> & { leads: boolean }) => (
  <>
    {icon && <Icon name={icon} className={styles.icon} />}
    <View className="grow">
      <View className={styles.title}>{title}</View>
      {note && <View className="t-sub">{note}</View>}
    </View>
    {value !== undefined && <View className={styles.value}>{value}</View>}
    {leads && <Icon name="chevron-right" className={styles.chevron} />}
  </>
);

/** One row of a flush card: shows, leads somewhere, or does something. */
export function ListRow({ to, onClick, ...shown }: Props) {
  if (to)
    return (
      <Link to={to} className={styles.row}>
        <Inside {...shown} leads />
      </Link>
    );
  if (onClick)
    return (
      <Button onClick={onClick} className={styles.row}>
        <Inside {...shown} leads />
      </Button>
    );
  return (
    <View className={styles.row}>
      <Inside {...shown} leads={false} />
    </View>
  );
}
