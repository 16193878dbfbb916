import { Image, View } from '@prims';
import { type ReactNode, useState } from 'react';
import type { ShownFile } from '../../../../shared/files/schema';
import { wholeAddress } from '../../platform/api-address';
import { Sheet } from '../sheet/sheet';
import { PhotoTile } from './photo-tile';
import styles from './photos.module.css';

interface Props {
  files: readonly ShownFile[];
  /** what they show: 改造前 */
  label: string;
  onRemove?: (fileId: string) => void;
  /** tiles of files on their way */
  children?: ReactNode;
}

/** Photos side by side, each to be seen large. */
export function PhotoStrip({ files, label, onRemove, children }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  const seen = open === null ? undefined : files[open];
  const nameOf = (index: number) => `${label}第 ${index + 1} 张`;
  return (
    <View>
      <View role="group" ariaLabel={label} className={styles.strip}>
        {files.map((file, index) => (
          <PhotoTile
            key={file.fileId}
            file={file}
            name={nameOf(index)}
            onOpen={() => setOpen(index)}
            onRemove={onRemove && (() => onRemove(file.fileId))}
          />
        ))}
        {children}
      </View>
      {seen && (
        <Sheet open title={nameOf(open ?? 0)} onClose={() => setOpen(null)}>
          <Image className={styles.large} src={wholeAddress(seen.url)} alt={nameOf(open ?? 0)} />
        </Sheet>
      )}
    </View>
  );
}
