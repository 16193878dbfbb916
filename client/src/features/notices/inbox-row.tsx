import { Text, View } from '@prims';
import type { InboxMessage } from '../../../../shared/notices/schema';
import { ListRow } from '../../components/card/list-row';
import { momentWords } from '../../platform/time';
import styles from './inbox-row.module.css';

/** Unread ones have a dot and say so. */
export const InboxRow = ({ message, now }: { message: InboxMessage; now: string }) => (
  <ListRow
    icon={message.read ? 'bell' : 'bell-ring'}
    title={
      <View className={styles.head}>
        <Text className={message.read ? undefined : 't-bold'}>{message.title}</Text>
        {!message.read && <Text className={styles.new}>新</Text>}
      </View>
    }
    note={
      <>
        <View className={styles.body}>{message.body}</View>
        <View className="t-note">{momentWords(message.sentAt, now)}</View>
      </>
    }
    to={message.page || undefined}
  />
);
