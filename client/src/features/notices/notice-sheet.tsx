import { View } from '@prims';
import type { Notice } from '../../../../shared/notices/schema';
import { Sheet } from '../../components/sheet/sheet';
import { useNow } from '../../platform/clock';
import { momentWords } from '../../platform/time';
import styles from './notice-sheet.module.css';

/** A notice in full. */
export function NoticeSheet({ notice, onClose }: { notice: Notice | null; onClose: () => void }) {
  const now = useNow();
  if (!notice) return null;
  return (
    <Sheet open title={notice.title} onClose={onClose}>
      {notice.about !== '' && <View className="t-sub">{notice.about}</View>}
      <View className={styles.body}>{notice.body}</View>
      <View className="t-note">
        {notice.postedBy} · {momentWords(notice.postedAt, now)} 发布
      </View>
    </Sheet>
  );
}
