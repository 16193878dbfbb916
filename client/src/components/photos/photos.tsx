import { Button, Text, View } from '@prims';
import type { ShownFile } from '../../../../shared/files/schema';
import { Btn } from '../btn/btn';
import { useFieldAria } from '../field/field-aria';
import { FieldFrame, type FrameProps } from '../field/field-frame';
import { Icon } from '../icon/icon';
import { PhotoStrip } from './photo-strip';
import styles from './photos.module.css';
import { type Underway, useUploads } from './use-uploads';

interface Props extends Pick<FrameProps, 'label' | 'help' | 'error'> {
  value: readonly ShownFile[];
  onChange: (files: ShownFile[]) => void;
  max?: number;
  /** receipts may come as PDF too */
  pdf?: boolean;
}

/** A field of photos: taken or chosen, handed over at once, to be seen large and taken away again. */
export function Photos({ label, help, error, value, onChange, max = 6, pdf }: Props) {
  const { frame } = useFieldAria({ label, help: help ?? `最多 ${max} 张`, error });
  const uploads = useUploads(value, onChange, max);
  return (
    <FieldFrame {...frame}>
      <PhotoStrip files={value} label={label} onRemove={uploads.remove}>
        {uploads.underway.map((one, index) => (
          <UnderwayTile
            key={one.key}
            one={one}
            name={`${label}第 ${value.length + index + 1} 张`}
            onAgain={() => void uploads.again(one)}
            onDrop={() => uploads.drop(one.key)}
          />
        ))}
        {uploads.room > 0 && (
          <Button className={styles.add} ariaLabel={`加照片：${label}`} onClick={() => void uploads.addPhotos()}>
            <Icon name="plus" />
            <Text className={styles.word}>加照片</Text>
          </Button>
        )}
      </PhotoStrip>
      {pdf && uploads.room > 0 && (
        <Btn kind="quiet" small icon="file-up" onClick={() => void uploads.addPdf()}>
          传 PDF
        </Btn>
      )}
      <View role="status" className={styles.status}>
        {uploads.underway.map(({ key, error: refused, percent }) => (
          <Text key={key} className={refused ? styles.bad : styles.good}>
            {refused ? refused.message : percent < 100 ? `正在上传，${percent}%` : '传好了，正在检查'}
          </Text>
        ))}
      </View>
    </FieldFrame>
  );
}

interface TileProps {
  one: Underway;
  name: string;
  onAgain: () => void;
  onDrop: () => void;
}

const UnderwayTile = ({ one, name, onAgain, onDrop }: TileProps) => (
  <View className={styles.tile}>
    {one.error ? (
      <Button className={styles.open} ariaLabel={`再传一次${name}`} onClick={onAgain}>
        <Icon name="refresh-cw" />
        <Text className={styles.word}>再试</Text>
      </Button>
    ) : (
      <View className={styles.open}>
        <Text className={styles.word}>{`${one.percent}%`}</Text>
      </View>
    )}
    <Button className={styles.remove} ariaLabel={`去掉${name}`} onClick={onDrop}>
      <View className={styles.cross}>
        <Icon name="x" size="s" />
      </View>
    </Button>
  </View>
);
