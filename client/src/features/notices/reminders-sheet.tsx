import { View } from '@prims';
import { Sheet } from '../../components/sheet/sheet';
import { Reminders } from './reminders';
import styles from './reminders-sheet.module.css';

export const RemindersSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Sheet open={open} title="提醒" onClose={onClose}>
    <View className={styles.body}>
      <Reminders />
    </View>
  </Sheet>
);
