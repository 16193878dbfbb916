import { Button, Link, Text, View } from '@prims';
import { Icon } from '../../components/icon/icon';
import type { IconName } from '../../components/icon/names';
import { urlOf } from '../../platform/navigate';
import { showServices } from '../../platform/service-view';
import styles from './quick-actions.module.css';

interface Props {
  unread: number;
  /** opens the reminders' sheet */
  onReminders: () => void;
}

/** What people come for most often, one tap each. */
export const QuickActions = ({ unread, onReminders }: Props) => (
  <View as="nav" ariaLabel="常用" className={styles.quick}>
    <Button className={styles.item} onClick={() => showServices('shifts')}>
      <Inside icon="hand-helping" words="当志愿者" />
    </Button>
    <Button className={styles.item} onClick={() => showServices('venues')}>
      <Inside icon="calendar-clock" words="约场地" />
    </Button>
    <Link to={urlOf('inbox')} className={styles.item} ariaLabel={unread > 0 ? `看消息，${unread} 条没看` : '看消息'}>
      <Inside icon="inbox" words="看消息" count={unread} />
    </Link>
    <Button className={styles.item} onClick={onReminders}>
      <Inside icon="bell" words="开提醒" />
    </Button>
  </View>
);

const Inside = ({ icon, words, count = 0 }: { icon: IconName; words: string; count?: number }) => (
  <>
    <Icon name={icon} className={styles.icon} />
    <Text>{words}</Text>
    {count > 0 && <Text className={styles.count}>{count > 99 ? '99+' : count}</Text>}
  </>
);
