import { Button, Image, Text, View } from '@prims';
import type { ShownFile } from '../../../../shared/files/schema';
import { wholeAddress } from '../../platform/api-address';
import { openDocument } from '../../platform/upload';
import { Icon } from '../icon/icon';
import styles from './photos.module.css';

interface Props {
  file: ShownFile;
  /** what it is, with its number: 收据照片，第 1 张 */
  name: string;
  onOpen: () => void;
  onRemove?: () => void;
}

/** A photo to tap and see large, or a PDF to open; with a cross where it may be taken away again. */
export const PhotoTile = ({ file, name, onOpen, onRemove }: Props) => (
  <View className={styles.tile}>
    {file.type === 'application/pdf' ? (
      <Button className={styles.open} ariaLabel={`打开${name}`} onClick={() => void openDocument(file.url)}>
        <Icon name="file-text" />
        <Text className={styles.word}>PDF</Text>
      </Button>
    ) : (
      <Button className={styles.open} ariaLabel={`看大图：${name}`} onClick={onOpen}>
        <Image fill className={styles.photo} src={wholeAddress(file.url)} alt="" />
      </Button>
    )}
    {onRemove && (
      <Button className={styles.remove} ariaLabel={`去掉${name}`} onClick={onRemove}>
        <View className={styles.cross}>
          <Icon name="x" size="s" />
        </View>
      </Button>
    )}
  </View>
);
